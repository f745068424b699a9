package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// A batch of wishes sent goods by goods, because one call may speak of one goods only, and what
/// came of each wish.
///
/// A call that is refused as a whole is sent again wish by wish, so that one bad row does not take
/// its neighbours along. If it is not known what became of a call, the whole batch fails and is
/// read back; if nothing was done, what went before keeps its answers and the rest waits.
final class TemuWrites<W> {

    /// What counts for every row that has no answer of its own.
    static final String ALL = "";

    private static final int TEXT = 500;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PASSING = Duration.ofMinutes(5);

    private final TemuSkus skus;
    private final Function<W, String> sku;
    private final Predicate<W> sendable;
    private final Call<W> call;
    private final String refusal;

    interface Call<W> {

        TemuReply send(String goods, List<W> part) throws ConnectorException;

        /// @return by SKU, or [#ALL]
        Map<String, Answer> answers(Fields result) throws MalformedException;
    }

    /// @param sku what a wish is about
    /// @param refusal why a wish cannot be sent
    TemuWrites(
            TemuSkus skus,
            Function<W, String> sku,
            Predicate<W> sendable,
            Call<W> call,
            String refusal) {
        this.skus = skus;
        this.sku = sku;
        this.sendable = sendable;
        this.call = call;
        this.refusal = refusal;
    }

    /// A refusal of one row. Temu's own trouble passes by itself.
    static Answer refused(String code, String reason) {
        return code.equals("4000000") || code.equals("4000004") || code.equals("150010005")
                ? new Answer.Later(code, reason, PASSING)
                : new Answer.Refused(code, reason.isEmpty() ? "no reason given" : reason);
    }

    /// @return one answer per wish, in their order
    List<Answer> write(StoreAccess store, List<W> wishes) throws ConnectorException {
        Map<W, Answer> answers = new HashMap<>();
        boolean any = false;
        Map<String, List<W>> byGoods = byGoods(store, wishes);
        for (Map.Entry<String, List<W>> goods : byGoods.entrySet()) {
            try {
                answers.putAll(ofGoods(store, goods.getKey(), goods.getValue()));
                any = true;
            } catch (ConnectorException e) {
                if (!any || e.failure().mayHaveTakenEffect()) {
                    throw e;
                }
                Answer later = later(e.failure());
                byGoods.values().stream()
                        .flatMap(List::stream)
                        .forEach(wish -> answers.putIfAbsent(wish, later));
                break;
            }
        }
        return wishes.stream()
                .map(wish -> answers.getOrDefault(wish, new Answer.Refused("NOT_SENT", refusal)))
                .toList();
    }

    private Map<String, List<W>> byGoods(StoreAccess store, List<W> wishes)
            throws ConnectorException {
        TreeSet<String> wanted = new TreeSet<>();
        wishes.stream().filter(sendable).map(sku).filter(TemuSkus::isId).forEach(wanted::add);
        Map<String, List<W>> byGoods = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            return byGoods;
        }
        Map<String, String> goods = goods(store, wanted);
        for (W wish : wishes) {
            String its = goods.get(sku.apply(wish));
            if (its != null && sendable.test(wish)) {
                byGoods.computeIfAbsent(its, _ -> new ArrayList<>()).add(wish);
            }
        }
        return byGoods;
    }

    /// @return goods by SKU
    private Map<String, String> goods(StoreAccess store, TreeSet<String> wanted)
            throws ConnectorException {
        Map<String, String> goods = new HashMap<>();
        try {
            for (Fields.Element element : skus.ask(store, wanted).result().list("stockList")) {
                Fields row = element.fields();
                String id = row.requiredId("goodsId");
                for (Fields.Element each : row.list("skuStockInfoList")) {
                    goods.put(each.fields().id("skuId"), id);
                }
            }
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
        return goods;
    }

    private static Answer later(ConnectorFailure failure) {
        Duration pause = failure instanceof Throttled(Duration wait) ? wait : SOON;
        return new Answer.Later("NOT_SENT", LongTexts.cut(String.valueOf(failure), TEXT), pause);
    }

    private Map<W, Answer> ofGoods(StoreAccess store, String goods, List<W> part)
            throws ConnectorException {
        try {
            Map<String, Answer> said = call.answers(call.send(goods, part).result());
            Map<W, Answer> answers = new HashMap<>();
            for (W wish : part) {
                Answer own = said.getOrDefault(sku.apply(wish), said.get(ALL));
                answers.put(
                        wish,
                        own == null
                                ? new Answer.Later(
                                        "NO_ANSWER", "the answer left this row out", SOON)
                                : own);
            }
            return answers;
        } catch (ConnectorException e) {
            if (!(e.failure() instanceof Rejected refused) || refused.mayHaveTakenEffect()) {
                throw e;
            }
            if (part.size() == 1) {
                return Map.of(
                        part.getFirst(), new Answer.Refused(refused.code(), refused.message()));
            }
            Map<W, Answer> answers = new HashMap<>();
            for (W wish : part) {
                answers.putAll(ofGoods(store, goods, List.of(wish)));
            }
            return answers;
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }
}
