package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.catalog.KitPart;
import com.erpsmartcloud.catalog.ProductDetail;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome.Field;
import com.erpsmartcloud.catalog.ProductOutcome.Reason;
import com.erpsmartcloud.catalog.ProductOutcome.Wrong;
import com.erpsmartcloud.catalog.SupplierCode;
import com.erpsmartcloud.money.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields of a product as a person types them.
///
/// @param cost an amount, with its currency behind it where it is not the usual one
/// @param weight whole grams
/// @param barcodes one a line
/// @param supplierCodes one a line: `Supplier: code`
/// @param parts one a line: `4 × SKU`
record ProductText(
        ProductKind kind,
        Optional<UUID> parent,
        String sku,
        String name,
        String options,
        String cost,
        String price,
        String weight,
        String barcodes,
        String supplierCodes,
        String parts) {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,4})?)([A-Z]{3})?");
    private static final Pattern PART = Pattern.compile("(\\d{1,9})\\s*[x\u00d7*\u0445]\\s*(.+)");

    /// Carries the field that cannot be read.
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Wrong wrong;

        Unreadable(Field field, Reason reason) {
            super(field + " " + reason);
            this.wrong = new Wrong(field, reason);
        }

        Wrong wrong() {
            return wrong;
        }
    }

    static ProductText empty(ProductKind kind, Optional<UUID> parent) {
        return new ProductText(kind, parent, "", "", "", "", "", "", "", "", "");
    }

    static ProductText of(ProductDetail detail) {
        ProductForm form = detail.form();
        return new ProductText(
                form.kind(),
                form.parent(),
                form.sku(),
                form.name(),
                form.options(),
                form.cost().map(ProductText::words).orElse(""),
                form.price().map(ProductText::words).orElse(""),
                form.weightGrams().isPresent() ? Long.toString(form.weightGrams().getAsLong()) : "",
                String.join("\n", form.barcodes()),
                String.join(
                        "\n",
                        form.supplierCodes().stream()
                                .map(c -> c.supplier() + ": " + c.code())
                                .toList()),
                String.join(
                        "\n",
                        detail.parts().stream()
                                .map(p -> p.quantity() + " \u00d7 " + p.sku())
                                .toList()));
    }

    /// @param usual currency of amounts without one
    /// @param bySku finds a product by its SKU; may ask the database
    /// @throws Unreadable naming the first field that cannot be read
    ProductForm read(Currency usual, Function<String, Optional<UUID>> bySku) throws Unreadable {
        return new ProductForm(
                sku,
                name,
                kind,
                parent,
                options,
                amount(cost, usual, Field.COST),
                amount(price, usual, Field.PRICE),
                grams(),
                barcodes.lines().toList(),
                supplierCodes.lines().filter(l -> !l.isBlank()).map(ProductText::code).toList(),
                kind.hasParts() ? parts(bySku) : List.of());
    }

    private static String words(Money money) {
        return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
    }

    private static Optional<Money> amount(String typed, Currency usual, Field field)
            throws Unreadable {
        String text =
                typed.replaceAll("[\\s\u00a0\u202f]", "")
                        .replace(',', '.')
                        .toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            throw new Unreadable(field, Reason.TOO_SMALL);
        }
        try {
            Currency currency =
                    amount.group(2) == null ? usual : Currency.getInstance(amount.group(2));
            return Optional.of(Money.of(new BigDecimal(amount.group(1)), currency));
        } catch (IllegalArgumentException _) {
            throw new Unreadable(field, Reason.TOO_SMALL);
        }
    }

    private OptionalLong grams() throws Unreadable {
        String text = weight.replaceAll("[\\s\u00a0\u202f]", "");
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.matches("\\d{1,9}")) {
            throw new Unreadable(Field.WEIGHT, Reason.TOO_SMALL);
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    private static SupplierCode code(String line) {
        int colon = line.lastIndexOf(':');
        return colon < 0
                ? new SupplierCode("", line.strip())
                : new SupplierCode(
                        line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private List<KitPart> parts(Function<String, Optional<UUID>> bySku) throws Unreadable {
        List<KitPart> read = new ArrayList<>();
        for (String line : parts.lines().filter(l -> !l.isBlank()).toList()) {
            Matcher part = PART.matcher(line.strip());
            boolean counted = part.matches();
            String code = counted ? part.group(2) : line.strip();
            UUID product =
                    bySku.apply(code)
                            .orElseThrow(() -> new Unreadable(Field.PARTS, Reason.NOT_A_PART));
            read.add(new KitPart(product, counted ? Long.parseLong(part.group(1)) : 1));
        }
        return read;
    }
}
