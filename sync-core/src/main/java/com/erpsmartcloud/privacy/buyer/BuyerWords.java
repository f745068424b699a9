package com.erpsmartcloud.privacy.buyer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds buyers in free words and takes them out: whole names, addresses, and phone numbers however
/// they are written. Thousands of buyers are looked for at once.
final class BuyerWords {

    /// What stands where a buyer stood.
    static final String GONE = "•••";

    /// A single short word, such as a first name, names too many people to be taken out of texts
    /// that belong to no order.
    private static final int SHORTEST_ALONE = 6;

    private static final int SHORTEST_PHONE = 7;

    /// Numbers are compared by their end, because country codes and zeros in front differ.
    private static final int PHONE_END = 9;

    private final Map<String, List<String>> needles = new HashMap<>();
    private final Set<String> phones = new HashSet<>();

    private BuyerWords() {}

    /// For texts anywhere in the company.
    static BuyerWords anywhere(Collection<NamedBuyer> buyers) {
        BuyerWords words = new BuyerWords();
        for (NamedBuyer buyer : buyers) {
            boolean telling = buyer.name().strip().contains(" ");
            if (telling || buyer.name().strip().length() >= SHORTEST_ALONE) {
                words.add(buyer.name());
            }
            if (buyer.address().strip().length() >= SHORTEST_ALONE) {
                words.add(buyer.address());
                words.add(withoutTown(buyer.address()));
            }
            words.phone(buyer.phone());
        }
        return words;
    }

    /// An import puts the town before the street; others write the street alone.
    private static String withoutTown(String address) {
        String street = address.substring(address.indexOf(',') + 1).strip();
        boolean telling =
                street.length() >= SHORTEST_ALONE && street.chars().anyMatch(Character::isDigit);
        return telling ? street : "";
    }

    /// For texts that belong to the buyer's own order, where a first name says who is meant.
    static BuyerWords inTheOrder(NamedBuyer buyer) {
        BuyerWords words = anywhere(List.of(buyer));
        words.add(buyer.name());
        wordsOf(buyer.name(), 3).forEach(words::add);
        wordsOf(buyer.address(), 4).forEach(words::add);
        return words;
    }

    private static List<String> wordsOf(String text, int shortest) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (word.length() >= shortest && !word.chars().allMatch(Character::isDigit)) {
                words.add(word);
            }
        }
        return words;
    }

    private void add(String text) {
        String needle = text.strip();
        if (needle.isEmpty()) {
            return;
        }
        // In JSON a quote or a line's end is written otherwise.
        for (String form : new HashSet<>(List.of(needle, asJson(needle)))) {
            needles.computeIfAbsent(firstWord(form, 0), _ -> new ArrayList<>()).add(form);
        }
    }

    private void phone(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() >= SHORTEST_PHONE) {
            phones.add(end(digits));
        }
    }

    private static String end(String digits) {
        return digits.substring(Math.max(0, digits.length() - PHONE_END));
    }

    private static String asJson(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /// @return the text without the buyers; nothing if none stands in it
    Optional<String> cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean found = false;
        int i = 0;
        while (i < text.length()) {
            int length = startsHere(text, i) ? matchAt(text, i) : 0;
            if (length > 0) {
                clean.append(GONE);
                i += length;
                found = true;
            } else {
                clean.append(text.charAt(i++));
            }
        }
        return found ? Optional.of(clean.toString()) : Optional.empty();
    }

    /// Whether a word or a number begins here, or a sign that a needle might begin with.
    private static boolean startsHere(String text, int i) {
        return i == 0 || !isOfWord(text.charAt(i - 1)) || !isOfWord(text.charAt(i));
    }

    private int matchAt(String text, int at) {
        int longest = 0;
        for (String needle : needles.getOrDefault(firstWord(text, at), List.of())) {
            int end = at + needle.length();
            if (needle.length() > longest
                    && text.regionMatches(true, at, needle, 0, needle.length())
                    && (end == text.length()
                            || !isOfWord(text.charAt(end))
                            || !isOfWord(text.charAt(end - 1)))) {
                longest = needle.length();
            }
        }
        return longest > 0 ? longest : phoneAt(text, at);
    }

    /// Digits with the signs people put between them.
    private int phoneAt(String text, int at) {
        char first = text.charAt(at);
        if (phones.isEmpty() || !(Character.isDigit(first) || first == '+' || first == '(')) {
            return 0;
        }
        StringBuilder digits = new StringBuilder();
        int longest = 0;
        for (int i = at; i < text.length() && i < at + 40; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits.append(c);
                boolean ends = i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1));
                if (ends
                        && digits.length() >= SHORTEST_PHONE
                        && phones.contains(end(digits.toString()))) {
                    longest = i + 1 - at;
                }
            } else if ("+-() ./\u00a0".indexOf(c) < 0) {
                break;
            }
        }
        return longest;
    }

    private static String firstWord(String text, int from) {
        int i = from;
        while (i < text.length() && isOfWord(text.charAt(i))) {
            i++;
        }
        // A needle that begins with a sign is found by the sign.
        return text.substring(from, Math.max(i, Math.min(from + 1, text.length())))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
