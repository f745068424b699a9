package com.erpsmartcloud.privacy.buyer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;

class BuyerWordsTest {

    private static final NamedBuyer BUYER =
            new NamedBuyer(
                    new UUID(0, 1),
                    new UUID(0, 2),
                    "1",
                    "Anna \"Nya\" de la Cruz",
                    "+52 55 1234 5678",
                    "Calle 5, 2º piso");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Anna "Nya" de la Cruz came              | ••• came
                    {"n":"Anna \\"Nya\\" de la Cruz"}       | {"n":"•••"}
                    call 55-1234-5678 now                   | call ••• now
                    call (55) 1234 5678, or 555 000         | call •••, or 555 000
                    order 5512345678901                     | order 5512345678901
                    Joanna "Nya" de la Cruzado              | Joanna "Nya" de la Cruzado
                    to CALLE 5, 2º PISO please              | to ••• please
                    Anna                                    | Anna
                    """)
    void namesPhonesAndAddressesGoAndNothingElse(String text, String clean) {
        BuyerWords words = BuyerWords.anywhere(List.of(BUYER));
        assertEquals(clean, words.cleaned(text).orElse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    anna wants blue   | ••• wants blue
                    Mrs Cruz, 2nd     | Mrs •••, 2nd
                    Annapolis         | Annapolis
                    """)
    void inTheBuyersOwnOrderAFirstNameIsEnough(String text, String clean) {
        BuyerWords words = BuyerWords.inTheOrder(BUYER);
        assertEquals(clean, words.cleaned(text).orElse(text));
    }
}
