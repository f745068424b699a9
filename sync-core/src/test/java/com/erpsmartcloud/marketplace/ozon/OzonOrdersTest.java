package com.erpsmartcloud.marketplace.ozon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class OzonOrdersTest {

    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-23T00:00:00Z");

    private RecordedOzon ozon;

    @BeforeEach
    void start() throws Exception {
        ozon = new RecordedOzon();
    }

    @AfterEach
    void stop() {
        ozon.close();
    }

    @Test
    void changedOrdersAreAskedForByTheirChange() throws Exception {
        ozon.answers(PostingText.page("", false, PostingText.FBS));
        Page<OrderFact> page = changed(FROM, TO, PageToken.FIRST);
        assertThat(page.rows()).hasSize(1);
        assertThat(page.next()).isEmpty();
        JsonNode asked = ozon.asked(OzonMethod.ORDERS);
        assertThat(asked.at("/filter/last_changed_status_date/from").stringValue())
                .isEqualTo("2026-11-01T00:00:00Z");
        assertThat(asked.at("/filter/last_changed_status_date/to").stringValue())
                .isEqualTo("2026-11-23T00:00:00Z");
        assertThat(span(asked)).isEqualTo(Duration.ofDays(364));
        assertThat(asked.path("limit").intValue()).isEqualTo(100);
        assertThat(asked.path("sort_dir").stringValue()).isEqualTo("ASC");
    }

    @Test
    void createdOrdersAreAskedForByTheirCreation() throws Exception {
        ozon.answers(PostingText.page("", false));
        created(FROM, TO, PageToken.FIRST);
        JsonNode filter = ozon.asked(OzonMethod.ORDERS).path("filter");
        assertThat(filter.path("since").stringValue()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(filter.path("to").stringValue()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(filter.has("last_changed_status_date")).isFalse();
    }

    @Test
    void pagesFollowTheCursorToTheEnd() throws Exception {
        ozon.answers(PostingText.page("c1", true, PostingText.numbered("1-1")))
                .answers(PostingText.page("c2", true, PostingText.numbered("2-1")))
                .answers(PostingText.page("c2", false, PostingText.numbered("3-1")));
        assertThat(all()).extracting(OrderFact::externalId).containsExactly("1-1", "2-1", "3-1");
        assertThat(ozon.asked(OzonMethod.ORDERS).path("cursor").stringValue()).isEmpty();
        assertThat(ozon.asked(OzonMethod.ORDERS).path("cursor").stringValue()).isEqualTo("c1");
        assertThat(ozon.asked(OzonMethod.ORDERS).path("cursor").stringValue()).isEqualTo("c2");
    }

    @Test
    void threeYearsAreAskedForInWindowsOfLessThanOne() throws Exception {
        Instant from = Instant.parse("2023-11-23T00:00:00Z");
        for (int i = 0; i < 4; i++) {
            ozon.answers(PostingText.page("", false));
        }
        Optional<PageToken> next = Optional.of(PageToken.FIRST);
        Instant reached = from;
        while (next.isPresent()) {
            next = created(from, TO, next.get()).next();
            JsonNode filter = ozon.asked(OzonMethod.ORDERS).path("filter");
            assertThat(filter.path("since").stringValue()).isEqualTo(reached.toString());
            reached = Instant.parse(filter.path("to").stringValue());
        }
        assertThat(reached).isEqualTo(TO);
    }

    @Test
    void aWindowOfNoLengthAsksNothing() throws Exception {
        assertThat(changed(TO, TO, PageToken.FIRST).rows()).isEmpty();
        assertThat(ozon.server.getRequestCount()).isZero();
    }

    @Test
    void anEmptyPageThatPromisesMoreIsAnErrorAndNoLoop() {
        ozon.answers(PostingText.page("c1", true));
        assertThat(failureOfAll())
                .isEqualTo(
                        new ConnectorFailure.BadReply(
                                "$.postings", "empty, but more pages announced"));
    }

    @Test
    void aCursorThatStandsStillIsAnErrorAndNoLoop() {
        ozon.answers(PostingText.page("c1", true, PostingText.numbered("1-1")))
                .answers(PostingText.page("c1", true, PostingText.numbered("1-1")));
        assertThat(failureOfAll())
                .isEqualTo(
                        new ConnectorFailure.BadReply("$.cursor", "the cursor does not move on"));
    }

    @Test
    void cursorsThatRunInACircleAreAnErrorAndNoLoop() {
        for (int i = 0; i < 12; i++) {
            ozon.answers(PostingText.page("c" + i % 3, true, PostingText.numbered("1-1")));
        }
        assertThat(failureOfAll())
                .isEqualTo(
                        new ConnectorFailure.BadReply("$.cursor", "the cursor does not move on"));
    }

    @Test
    void oneBrokenRowIsSetAsideAndItsNeighboursArrive() throws Exception {
        String broken = PostingText.numbered("2-1").replace("\"quantity\":2", "\"quantity\":-2");
        ozon.answers(
                PostingText.page(
                        "",
                        false,
                        PostingText.numbered("1-1"),
                        broken,
                        "null",
                        PostingText.numbered("3-1")));
        Page<OrderFact> page = changed(FROM, TO, PageToken.FIRST);
        assertThat(page.rows()).extracting(OrderFact::externalId).containsExactly("1-1", "3-1");
        assertThat(page.poison())
                .extracting(PoisonRow::externalId, PoisonRow::jsonPath)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "2-1", "$.postings[1].products[0].quantity"),
                        org.assertj.core.groups.Tuple.tuple("", "$.postings[2]"));
        assertThat(page.poison().getFirst().raw()).contains("\"quantity\":-2");
    }

    @Test
    void aReadingCarriesOzonsTimeAndNotOurs() throws Exception {
        ozon.answers(PostingText.page("", false, PostingText.FBS));
        assertThat(changed(FROM, TO, PageToken.FIRST).rows().getFirst().asOf())
                .isEqualTo(Instant.parse("2026-11-23T14:00:00Z"));
        assertThat(ozon.connector.clockOffset(ozon.store()))
                .isEqualTo(Duration.ofHours(2).plusMillis(500));
    }

    @Test
    void withoutADateOurCorrectedClockIsUsed() throws Exception {
        ozon.answers(PostingText.page("", false));
        changed(FROM, TO, PageToken.FIRST);
        ozon.server.enqueue(
                RecordedOzon.reply(200, PostingText.page("", false, PostingText.FBS))
                        .removeHeader("Date")
                        .build());
        assertThat(changed(FROM, TO, PageToken.FIRST).rows().getFirst().asOf())
                .isEqualTo(RecordedOzon.NOON.plus(Duration.ofHours(2)).plusMillis(500));
    }

    @Test
    void theSamePageTwiceGivesTheSameFacts() throws Exception {
        ozon.answers(PostingText.page("", false, PostingText.FBS))
                .answers(PostingText.page("", false, PostingText.FBS));
        assertThat(changed(FROM, TO, PageToken.FIRST))
                .isEqualTo(changed(FROM, TO, PageToken.FIRST));
    }

    @Test
    void aTokenOfSomeoneElseIsRefused() {
        assertThatThrownBy(() -> changed(FROM, TO, new PageToken("page 2")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"postings\": {}}", "{}", "{\"has_next\": 7, \"postings\": []}"})
    void aPageThatIsNoneIsABadReply(String json) {
        ozon.answers(json);
        assertThat(failureOfAll()).isInstanceOf(ConnectorFailure.BadReply.class);
    }

    private static Duration span(JsonNode asked) {
        return Duration.between(
                Instant.parse(asked.at("/filter/since").stringValue()),
                Instant.parse(asked.at("/filter/to").stringValue()));
    }

    private Page<OrderFact> changed(Instant from, Instant to, PageToken token)
            throws ConnectorException {
        return ozon.connector.orders().changed(ozon.store(), from, to, token);
    }

    private Page<OrderFact> created(Instant from, Instant to, PageToken token)
            throws ConnectorException {
        return ozon.connector.orders().created(ozon.store(), from, to, token);
    }

    private List<OrderFact> all() throws ConnectorException {
        List<OrderFact> found = new ArrayList<>();
        Optional<PageToken> next = Optional.of(PageToken.FIRST);
        while (next.isPresent()) {
            Page<OrderFact> page = changed(FROM, TO, next.get());
            found.addAll(page.rows());
            next = page.next();
        }
        return found;
    }

    private ConnectorFailure failureOfAll() {
        return Failures.of(this::all);
    }
}
