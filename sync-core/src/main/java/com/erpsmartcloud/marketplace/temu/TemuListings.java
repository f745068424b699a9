package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.ListingSource;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;
import com.erpsmartcloud.marketplace.wire.Walk;
import com.erpsmartcloud.money.Money;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// SKUs of a shop, those for sale and then those that are not, and its place.
///
/// Source: `bg.local.goods.sku.list.query`; base prices come apart, see [TemuBasePrices].
final class TemuListings implements ListingSource {

    private static final String FOR_SALE = "2";
    private static final String NOT_FOR_SALE = "3";
    private static final int TITLE = 2_000;
    private static final int NAME = 255;
    private static final int MOST_PAGES = 100_000;

    private final TemuApi api;
    private final TemuBasePrices prices;

    TemuListings(TemuApi api) {
        this.api = api;
        this.prices = new TemuBasePrices(api);
    }

    /// Stock has no place on Temu: a shop is one place, called like the warehouse it ships from if
    /// there is but one.
    @Override
    public List<WarehouseFact> warehouses(StoreAccess store) throws ConnectorException {
        String name = "Temu";
        try {
            List<Fields.Element> known =
                    api.call(store, TemuMethod.WAREHOUSES, TemuApi.body())
                            .result()
                            .list("warehouseList");
            if (known.size() == 1) {
                String its = known.getFirst().fields().title("warehouseName", NAME);
                name = its.isEmpty() ? name : its;
            }
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        } catch (ConnectorException e) {
            if (!(e.failure() instanceof NotAllowed)) {
                throw e;
            }
        }
        return List.of(new WarehouseFact(TemuStock.ONLY, name, true));
    }

    @Override
    public Page<ListingFact> listings(StoreAccess store, PageToken token)
            throws ConnectorException {
        Walk walk = Walk.at(token, FOR_SALE);
        int page = walk.cursor().isEmpty() ? 1 : Integer.parseInt(walk.cursor());
        TemuReply reply =
                api.call(
                        store,
                        TemuMethod.SKU_LIST,
                        TemuApi.body()
                                .put("pageNo", page)
                                .put("pageSize", TemuLimits.SKU_PAGE)
                                .put("skuSearchType", Integer.parseInt(walk.stage())));
        try {
            Fields result = reply.result();
            List<Fields.Element> listed = result.list("skuList");
            Rows<Sku> skus = Rows.of(listed, "skuId", TemuListings::sku);
            TemuBasePrices.Prices base = prices.of(store, skus.read());
            List<ListingFact> facts = new ArrayList<>();
            List<PoisonRow> poison = new ArrayList<>(skus.poison());
            for (Sku sku : skus.read()) {
                try {
                    facts.add(toListing(sku, base, walk.stage().equals(FOR_SALE), reply));
                } catch (MalformedException e) {
                    poison.add(
                            TemuRows.poison(
                                    new Fields.Element(sku.row().node(), sku.row().path()),
                                    sku.id(),
                                    e));
                }
            }
            return new Page<>(
                    facts, poison, next(result, listed.size(), page, walk).map(Walk::token));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    record Sku(String id, String goods, Fields row) {}

    private static Sku sku(Fields row) throws MalformedException {
        return new Sku(row.requiredId("skuId"), row.requiredId("goodsId"), row);
    }

    /// Without a total the walk ends at an empty page.
    private static Optional<Walk> next(Fields result, int listed, int page, Walk walk)
            throws MalformedException {
        boolean all =
                listed == 0
                        || (result.decimal("total").isPresent()
                                && result.whole("total", 0, Integer.MAX_VALUE)
                                        <= (long) page * TemuLimits.SKU_PAGE);
        if (all) {
            return walk.stage().equals(FOR_SALE)
                    ? Optional.of(Walk.start(NOT_FOR_SALE))
                    : Optional.empty();
        }
        if (page >= MOST_PAGES) {
            throw new MalformedException(result.pathOf("skuList"), "pages without end");
        }
        return Optional.of(walk.to(Integer.toString(page + 1), result.pathOf("pageNo")));
    }

    /// The price is the base price, which is what may be set; zero where the shop has no right to
    /// read it, because what the buyer sees is another figure.
    private static ListingFact toListing(
            Sku sku, TemuBasePrices.Prices base, boolean forSale, TemuReply reply)
            throws MalformedException {
        Fields row = sku.row();
        Currency currency = TemuMoney.currency(row, "currency");
        Optional<Money> price = base.of(sku.id());
        String spec = row.title("specName", NAME);
        return new ListingFact(
                sku.id(),
                sku.id(),
                row.text("skuSn", NAME),
                LongTexts.cut(
                        row.title("goodsName", TITLE) + (spec.isEmpty() ? "" : ", " + spec), TITLE),
                List.of(),
                price.orElseGet(() -> Money.zero(currency)),
                status(row),
                forSale,
                false,
                reply.asOf());
    }

    /// Two numbers whose meaning Temu does not document.
    private static String status(Fields row) throws MalformedException {
        String sub = row.id("subStatus4VO");
        return row.id("status4VO") + (sub.isEmpty() ? "" : "/" + sub);
    }
}
