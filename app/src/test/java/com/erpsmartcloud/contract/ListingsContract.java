package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.contract.MarketplaceUnderTest.Call;
import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.OrderFact;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Every listing with its price, whatever its title.
interface ListingsContract extends Benched {

    @Test
    default void everyListingComes() throws Exception {
        assertThat(bench().everyListing())
                .extracting(ListingFact::article)
                .containsOnlyOnceElementsOf(marketplace().free().keySet());
        assertThat(bench().poison()).isEmpty();
    }

    @Test
    default void titlesOfMegabytesKillNothing() throws Exception {
        marketplace().make(Trouble.LONG_TITLES, Call.LISTINGS, 0);
        try {
            assertThat(bench().everyListing())
                    .allSatisfy(
                            listing -> assertThat(listing.title()).hasSizeLessThanOrEqualTo(2_000));
        } catch (ConnectorException e) {
            assertThat(e.failure()).as("longer than any answer").isInstanceOf(BadReply.class);
        }
    }

    @Test
    default void strangeTitlesLoseNoListing() throws Exception {
        marketplace().make(Trouble.STRANGE_TITLES, Call.LISTINGS, 0);
        assertThat(bench().everyListing())
                .extracting(ListingFact::article)
                .containsAll(marketplace().free().keySet());
    }

    @Test
    default void idsAsTextMeanTheSame() throws Exception {
        List<ListingFact> listings = bench().everyListing();
        List<OrderFact> orders = bench().everyOrder();
        marketplace().make(Trouble.IDS_AS_TEXT, Call.ANY, 0);
        assertThat(bench().everyListing())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("asOf")
                .isEqualTo(listings);
        assertThat(bench().everyOrder())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("raw", "asOf")
                .isEqualTo(orders);
    }

    @Test
    default void aPriceIsTakenOrRefusedByArticle() throws Exception {
        ListingFact listing = bench().everyListing().getFirst();
        assertThat(
                        bench().connector()
                                .prices()
                                .write(marketplace().store(), bench().prices(listing)))
                .satisfiesExactly(
                        taken -> assertThat(taken).isEqualTo(new Answer.Accepted()),
                        refused -> assertThat(refused).isInstanceOf(Answer.Refused.class));
    }
}
