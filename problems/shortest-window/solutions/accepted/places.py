# As a method of a class Solution: keeps only the places of letters that are needed, and counts letters that are enough.
# time: O(n)
# space: O(n)
class Solution:
    def shortestWindow(self, text: str, needed: str) -> str:
        wanted = {}
        for letter in needed:
            wanted[letter] = wanted.get(letter, 0) + 1
        places = [place for place, letter in enumerate(text) if letter in wanted]
        have = dict.fromkeys(wanted, 0)
        enough = first = 0
        best = ""
        for last in places:
            have[text[last]] += 1
            enough += have[text[last]] == wanted[text[last]]
            while enough == len(wanted):
                start = places[first]
                if not best or last - start + 1 < len(best):
                    best = text[start : last + 1]
                have[text[start]] -= 1
                enough -= have[text[start]] < wanted[text[start]]
                first += 1
        return best
