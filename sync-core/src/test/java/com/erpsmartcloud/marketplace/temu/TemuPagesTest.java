package com.erpsmartcloud.marketplace.temu;

import static com.erpsmartcloud.marketplace.temu.RecordedTemu.NOON;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.ORDER_LIST;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How the order list is walked: numbered pages, newest first, that move under the reader.
class TemuPagesTest extends TemuCase {

    private static final Instant FROM = NOON.minus(Duration.ofDays(1));
    private static final long LAST = NOON.getEpochSecond() - 1;
    private static final String EMPTY = "{\"totalItemNum\":0,\"pageItems\":[]}";

    /// Rows of one page as numbers, each changed as long ago as its number says.
    private static String page(int total, IntStream numbers) {
        return "{\"totalItemNum\":"
                + total
                + ",\"pageItems\":["
                + numbers.mapToObj(TemuPagesTest::row).collect(Collectors.joining(","))
                + "]}";
    }

    private static String row(int number) {
        return "{\"parentOrderMap\":{\"parentOrderSn\":\"PO-211-"
                + number
                + "\",\"parentOrderStatus\":5,\"regionId\":211,\"updateTime\":"
                + (LAST - number)
                + "},\"orderList\":[{\"orderSn\":\"211-"
                + number
                + "\",\"orderStatus\":5,\"skuId\":1,\"goodsName\":\"Cup\",\"quantity\":1}]}";
    }

    private List<String> walk(boolean byChange) throws Exception {
        List<String> came = new ArrayList<>();
        Optional<PageToken> next = Optional.of(PageToken.FIRST);
        while (next.isPresent()) {
            Page<OrderFact> page =
                    byChange
                            ? temu.connector.orders().changed(temu.store(), FROM, NOON, next.get())
                            : temu.connector.orders().created(temu.store(), FROM, NOON, next.get());
            page.rows().forEach(order -> came.add(order.externalId()));
            next = page.next();
        }
        return came;
    }

    private static String[] numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "PO-211-" + n).toArray(String[]::new);
    }

    @Test
    void theListIsAskedForChangesWithBothEnds() throws Exception {
        temu.answers(ORDER_LIST, EMPTY);
        assertThat(walk(true)).isEmpty();
        JsonNode asked = temu.asked(ORDER_LIST).getFirst();
        assertThat(asked.path("sortby").stringValue()).isEqualTo("updateTime");
        assertThat(asked.path("updateAtStart").longValue()).isEqualTo(FROM.getEpochSecond());
        assertThat(asked.path("updateAtEnd").longValue()).as("inclusive").isEqualTo(LAST);
        assertThat(asked.path("pageNumber").intValue()).isEqualTo(1);
        assertThat(asked.path("pageSize").intValue()).isEqualTo(50);
        assertThat(asked.path("parentOrderStatus").intValue()).isZero();
    }

    @Test
    void aPageThatHoldsAllIsTheLast() throws Exception {
        temu.answers(ORDER_LIST, page(3, IntStream.range(0, 3)));
        assertThat(walk(false)).containsExactly(numbers(0, 3));
        assertThat(temu.asked(ORDER_LIST)).hasSize(1);
    }

    @Test
    void createdOrdersAreReadToTheEmptyPage() throws Exception {
        temu.answers(ORDER_LIST, page(70, IntStream.range(0, 50)))
                .answers(ORDER_LIST, page(70, IntStream.range(50, 70)))
                .answers(ORDER_LIST, page(70, IntStream.empty()));
        assertThat(walk(false)).containsExactly(numbers(0, 70));
        assertThat(temu.asked(ORDER_LIST))
                .extracting(body -> body.path("pageNumber").intValue())
                .containsExactly(1, 2, 3);
    }

    /// An order that changes leaves its place and moves others over the edge of a page; so the next
    /// page begins where the last one ended in time.
    @Test
    void changedOrdersAreReadByTime() throws Exception {
        temu.answers(ORDER_LIST, page(60, IntStream.range(0, 50)))
                .answers(ORDER_LIST, page(11, IntStream.range(49, 60)));
        assertThat(walk(true)).containsExactly(numbers(0, 60));
        JsonNode second = temu.asked(ORDER_LIST).getLast();
        assertThat(second.path("pageNumber").intValue()).isEqualTo(1);
        assertThat(second.path("updateAtEnd").longValue()).isEqualTo(LAST - 49);
    }

    @Test
    void aPageThatComesTwiceIsAskedForAgain() throws Exception {
        String first = page(60, IntStream.range(0, 50));
        temu.answers(ORDER_LIST, first)
                .answers(ORDER_LIST, first)
                .answers(ORDER_LIST, page(60, IntStream.range(50, 60)))
                .answers(ORDER_LIST, page(60, IntStream.empty()));
        assertThat(walk(false)).containsExactly(numbers(0, 60));
        assertThat(temu.asked(ORDER_LIST))
                .extracting(body -> body.path("pageNumber").intValue())
                .containsExactly(1, 2, 2, 3);
    }

    @Test
    void aWholePageOfNewOrdersMovesTheWalkOn() throws Exception {
        String first = page(110, IntStream.range(0, 50));
        temu.answers(ORDER_LIST, first)
                .answers(ORDER_LIST, first)
                .answers(ORDER_LIST, first)
                .answers(ORDER_LIST, page(110, IntStream.range(50, 60)))
                .answers(ORDER_LIST, page(110, IntStream.empty()));
        assertThat(walk(false)).containsExactly(numbers(0, 60));
        assertThat(temu.asked(ORDER_LIST))
                .extracting(body -> body.path("pageNumber").intValue())
                .containsExactly(1, 2, 2, 3, 4);
    }

    @Test
    void aListThatAnswersTheSameForEverEndsTheWalk() {
        for (int i = 0; i < 4; i++) {
            temu.answers(ORDER_LIST, page(60, IntStream.range(0, 50)));
        }
        assertThat(failure(() -> walk(false)))
                .isEqualTo(new BadReply("$.result.pageItems", "the same page again and again"));
    }

    @Test
    void aSecondOfMoreOrdersThanAPageHoldsIsReadByNumbers() throws Exception {
        String oneSecond =
                page(60, IntStream.range(0, 50))
                        .replaceAll("\"updateTime\":\\d+", "\"updateTime\":" + LAST);
        temu.answers(ORDER_LIST, oneSecond)
                .answers(
                        ORDER_LIST,
                        page(60, IntStream.range(50, 60))
                                .replaceAll("\"updateTime\":\\d+", "\"updateTime\":" + LAST))
                .answers(ORDER_LIST, EMPTY);
        assertThat(walk(true)).containsExactly(numbers(0, 60));
    }

    @Test
    void aLongSpanIsWalkedInWindowsOfThirtyDaysWithoutAGap() throws Exception {
        Instant from = NOON.minus(Duration.ofDays(70));
        long reached = from.getEpochSecond();
        Optional<PageToken> next = Optional.of(PageToken.FIRST);
        int windows = 0;
        while (next.isPresent()) {
            temu.answers(ORDER_LIST, EMPTY);
            next = temu.connector.orders().created(temu.store(), from, NOON, next.get()).next();
            JsonNode asked = temu.asked(ORDER_LIST).getLast();
            assertThat(asked.path("createAfter").longValue()).as("no gap").isEqualTo(reached);
            reached = asked.path("createBefore").longValue() + 1;
            windows++;
        }
        assertThat(windows).isEqualTo(3);
        assertThat(reached).isEqualTo(NOON.getEpochSecond());
    }

    @Test
    void partsOfASecondAreInsideTheWindow() throws Exception {
        temu.answers(ORDER_LIST, EMPTY);
        temu.connector
                .orders()
                .changed(
                        temu.store(),
                        Instant.ofEpochSecond(1_000, 900_000_000),
                        Instant.ofEpochSecond(2_000, 1),
                        PageToken.FIRST);
        JsonNode asked = temu.asked(ORDER_LIST).getFirst();
        assertThat(asked.path("updateAtStart").longValue()).isEqualTo(1_000);
        assertThat(asked.path("updateAtEnd").longValue()).isEqualTo(2_000);
    }

    @Test
    void anEmptySpanAsksNothing() throws Exception {
        assertThat(
                        temu.connector
                                .orders()
                                .changed(temu.store(), NOON, NOON, PageToken.FIRST)
                                .rows())
                .isEmpty();
        assertThat(temu.calls()).isZero();
    }
}
