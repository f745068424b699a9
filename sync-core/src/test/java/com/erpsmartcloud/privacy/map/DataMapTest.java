package com.erpsmartcloud.privacy.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.privacy.PrivacyCase;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class DataMapTest {

    @TempDir Path folder;

    @Test
    void everyTableOfTheRegistryHasAPrivacyClass() {
        assertThat(Tables.ALL.stream().filter(t -> TableClasses.declared(t).isEmpty()))
                .extracting(TableDef::name)
                .as("name these in TableClasses: what they hold, and how a removed buyer leaves")
                .isEmpty();
    }

    @Test
    void everyTableStandsInTheMapAndNoneIsLeftOut() {
        try (TestShop shop = new TestShop(folder)) {
            Set<String> shown = new HashSet<>();
            for (DataMapRow row : new DataMap(shop.store).read()) {
                row.parts().forEach(p -> shown.add(p.table()));
            }
            assertEquals(new HashSet<>(Tables.ALL.stream().map(TableDef::name).toList()), shown);
        }
    }

    @Test
    void aRowTellsHowManyThereAreAndSinceWhen() {
        try (TestShop shop = new TestShop(folder)) {
            shop.product("MUG", 10);
            shop.take(PrivacyCase.named(shop, "1", new BuyerFact("Ann", "", "DE", "", "", "")));
            DataMapRow buyers = row(shop, DataClass.BUYERS);
            assertEquals(1, buyers.parts().getFirst().records());
            assertEquals(Optional.of(TestShop.CONNECTED), buyers.oldest());
            assertEquals(Keep.PER_MARKETPLACE, buyers.keep());
            DataMapRow products = row(shop, DataClass.PRODUCTS);
            assertEquals(Optional.of(TestShop.CONNECTED), products.oldest());
        }
    }

    @Test
    void objectionIsOfferedForInterestsAndWithdrawalForConsentAlone() {
        assertThat(Arrays.stream(DataClass.values()).filter(d -> d.basis().offersObjection()))
                .containsExactly(DataClass.LOGS, DataClass.DEVICES);
        assertThat(Arrays.stream(DataClass.values()).filter(d -> d.basis().offersWithdrawal()))
                .containsExactly(DataClass.USAGE);
    }

    private static DataMapRow row(TestShop shop, DataClass data) {
        List<DataMapRow> rows = new DataMap(shop.store).read();
        return rows.stream().filter(r -> r.data() == data).findFirst().orElseThrow();
    }
}
