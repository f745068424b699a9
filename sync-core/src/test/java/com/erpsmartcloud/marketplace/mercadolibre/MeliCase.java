package com.erpsmartcloud.marketplace.mercadolibre;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Tests that play recorded answers.
abstract class MeliCase {

    RecordedMeli meli;

    @BeforeEach
    void start() throws Exception {
        meli = new RecordedMeli();
    }

    @AfterEach
    void stop() {
        meli.close();
    }
}
