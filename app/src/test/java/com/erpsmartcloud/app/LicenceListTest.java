package com.erpsmartcloud.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicenceListTest {

    @Test
    void onlyRowsWithoutAnAllowedLicenceAreRefused() {
        LicenceList list =
                LicenceList.of(
                        """
                        | library | licence | home |
                        |---|---|---|
                        | a:free | MIT | <https://a.example> |
                        | b:either | EPL-1.0 or LGPL-2.1-or-later | <https://b.example> |
                        | c:copyleft | LGPL-2.1-or-later | <https://c.example> |
                        | d:unheard | Do What I Say | <https://d.example> |
                        | e:silent |  | <> |
                        """);
        assertThat(list.rows()).hasSize(5);
        assertThat(list.refused())
                .extracting(row -> row.substring(2, 3))
                .containsExactly("c", "d", "e");
    }
}
