package com.erpsmartcloud.search;

import java.util.Comparator;

/// A hit among others of its kind.
record Ranked(SearchHit hit, boolean archived) {

    /// What is called exactly so first, then what begins so, then the rest by its name; what is
    /// archived stands last.
    static Comparator<Ranked> closest(String typed) {
        String code = SearchText.code(typed);
        return Comparator.comparing(Ranked::archived)
                .thenComparing(found -> distance(found.hit(), code))
                .thenComparing(found -> found.hit().title())
                .thenComparing(found -> found.hit().detail());
    }

    private static int distance(SearchHit hit, String code) {
        String title = SearchText.code(hit.title());
        String detail = SearchText.code(hit.detail());
        if (title.equals(code) || detail.equals(code)) {
            return 0;
        }
        return title.startsWith(code) || detail.startsWith(code) ? 1 : 2;
    }
}
