print("kodebok")
