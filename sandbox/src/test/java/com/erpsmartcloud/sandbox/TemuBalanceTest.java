package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Whatever buyers and seller do in any order: no unit appears or gets lost.
final class TemuBalanceTest extends TemuTestCase {

    private final List<String> orders = new ArrayList<>();
    private SplittableRandom dice = new SplittableRandom(0);
    private Listing listing = new Listing("", "", 0, "", "", 0);
    private long goods;

    /// What the stock has to be, and units taken out of the house.
    private long free;

    @Override
    SandboxOptions options() {
        return super.options().withSize(12, 60);
    }

    @RepeatedTest(4)
    void noUnitAppearsOrGetsLost(RepetitionInfo round) throws Exception {
        long seed = 7_001L * round.getCurrentRepetition();
        dice = new SplittableRandom(seed);
        listing = sellable(1);
        goods = stock(listing.sku()).path("goodsId").longValue();
        free = listing.quantity();
        for (int step = 0; step < 60; step++) {
            String did = act();
            assertThat(units(listing.sku()))
                    .as("seed %d, step %d: %s", seed, step, did)
                    .isEqualTo(free);
        }
        restart();
        assertThat(units(listing.sku())).as("seed %d, reopened", seed).isEqualTo(free);
        for (String sn : orders) {
            assertWhole(sn, seed);
        }
    }

    private String act() throws Exception {
        return switch (dice.nextInt(8)) {
            case 0, 1, 2 -> buy();
            case 3 -> cancel();
            case 4 -> edit();
            case 5 -> ship();
            case 6 -> giveUp();
            default -> sleep();
        };
    }

    private String buy() {
        long wanted = dice.nextInt(1, 6);
        switch (market.buy(listing.sku(), wanted)) {
            case Purchase.Bought bought -> {
                assertThat(wanted).isLessThanOrEqualTo(free);
                free -= wanted;
                orders.add(bought.orderId());
            }
            case Purchase.SoldOut _ -> assertThat(wanted).isGreaterThan(free);
            case Purchase.UnknownSku _ -> throw new AssertionError(listing.sku());
        }
        return "buy " + wanted;
    }

    private String cancel() throws Exception {
        if (orders.isEmpty()) {
            return "nothing to cancel";
        }
        String sn = any();
        long left = left(sn);
        Cancelled outcome = market.cancel(sn);
        assertThat(outcome == Cancelled.DONE).isEqualTo(left > 0);
        free += left;
        return "cancel " + left;
    }

    private String edit() throws Exception {
        long difference = dice.nextInt(-5, 12);
        JsonNode done =
                temu.ok(
                        EDIT,
                        "{\"goodsId\":%d,\"skuStockChangeList\":[{\"skuId\":%s,\"stockDiff\":%d}]}"
                                .formatted(goods, listing.externalId(), difference));
        boolean possible = free + difference >= 0;
        assertThat(done.path("operateResult").booleanValue()).isEqualTo(possible);
        free += possible ? difference : 0;
        return "edit " + difference;
    }

    private String ship() throws Exception {
        if (orders.isEmpty()) {
            return "nothing to ship";
        }
        String sn = any();
        long wanted = dice.nextInt(1, 4);
        JsonNode line = detail(sn).at("/orderList/0");
        boolean possible =
                (line.path("orderStatus").intValue() == 2
                                || line.path("orderStatus").intValue() == 41)
                        && wanted <= left(sn);
        JsonNode answer =
                temu.answer(
                        CONFIRM,
                        send(
                                0,
                                parcel(
                                        "1Z" + wanted,
                                        line(sn, line.path("orderSn").stringValue(), wanted))));
        assertThat(answer.path("success").booleanValue()).as("%s", answer).isEqualTo(possible);
        return "ship " + wanted;
    }

    private String giveUp() throws Exception {
        if (orders.isEmpty()) {
            return "nothing to give up";
        }
        String sn = any();
        JsonNode line = detail(sn).at("/orderList/0");
        long left = left(sn);
        boolean accepted =
                temu.ok(
                                "temu.order.cancel.outofstock.apply",
                                "{\"parentOrderSn\":\"%s\",\"orderSnList\":[\"%s\"]}"
                                        .formatted(sn, line.path("orderSn").stringValue()))
                        .path("applyResult")
                        .booleanValue();
        clock.advance(Duration.ofSeconds(3));
        free += accepted ? left : 0;
        return "give up " + left;
    }

    private String sleep() {
        clock.advance(Duration.ofHours(dice.nextInt(1, 60)));
        return "sleep";
    }

    private long left(String sn) throws Exception {
        JsonNode line = detail(sn).at("/orderList/0");
        return line.path("quantity").longValue() - shipped(sn, line);
    }

    private long shipped(String sn, JsonNode line) throws Exception {
        return temu.ok(
                        "bg.logistics.shipment.v2.get",
                        "{\"parentOrderSn\":\"%s\",\"orderSn\":\"%s\"}"
                                .formatted(sn, line.path("orderSn").stringValue()))
                .path("shipmentInfoDTO")
                .valueStream()
                .mapToLong(row -> row.path("quantity").longValue())
                .sum();
    }

    private void assertWhole(String sn, long seed) throws Exception {
        JsonNode line = detail(sn).at("/orderList/0");
        long quantity = line.path("quantity").longValue();
        long shipped = shipped(sn, line);
        int status = line.path("orderStatus").intValue();
        Map<Boolean, List<Integer>> possible =
                List.of(1, 2, 3, 4, 5, 41, 51).stream()
                        .collect(Collectors.partitioningBy(each -> fits(each, quantity, shipped)));
        assertThat(possible.get(true)).as("seed %d, order %s", seed, sn).contains(status);
    }

    private static boolean fits(int status, long quantity, long shipped) {
        return switch (status) {
            case 1, 2 -> quantity > 0 && shipped == 0;
            case 3 -> quantity == 0;
            case 4, 5, 51 -> quantity > 0 && shipped == quantity;
            default -> shipped > 0 && shipped < quantity;
        };
    }

    private String any() {
        return orders.get(dice.nextInt(orders.size()));
    }
}
