package com.erpsmartcloud.search;

import java.util.LinkedHashSet;
import java.util.Set;

/// One typing error: a character wrong, missing, too many, or two of them swapped.
final class Typo {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Typo() {}

    /// Whether an error in this word is worth looking for: figures differ by one character from too
    /// many others.
    static boolean mayHide(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().anyMatch(Character::isLetter);
    }

    /// What is left when any one character is taken away, and the word itself.
    static Set<Long> near(String word) {
        Set<Long> near = new LinkedHashSet<>();
        near.add(number(word));
        for (int i = 0; i < word.length(); i++) {
            near.add(number(word.substring(0, i) + word.substring(i + 1)));
        }
        return near;
    }

    /// A number that stands for a word; two words have the same one next to never.
    static long number(String word) {
        long hash = FNV_START;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * FNV_PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 29;
    }

    /// Whether one error at most lies between them.
    static boolean atMostOne(String a, String b) {
        if (a.length() > b.length()) {
            return atMostOne(b, a);
        }
        if (b.length() - a.length() > 1) {
            return false;
        }
        int i = 0;
        while (i < a.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (a.length() < b.length()) {
            return a.substring(i).equals(b.substring(i + 1));
        }
        if (i == a.length() || a.substring(i + 1).equals(b.substring(i + 1))) {
            return true;
        }
        return a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.substring(i + 2).equals(b.substring(i + 2));
    }
}
