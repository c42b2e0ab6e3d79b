def run():
    words = [str(number) for number in range(60_000)]
    text = " ".join(words)
    reversed_words = [word[::-1] for word in text.split()]
    return len("".join(reversed_words).replace("1", "one").upper()), text.count("99")
