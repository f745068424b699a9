package com.erpsmartcloud.catalog;

import com.erpsmartcloud.catalog.ProductOutcome.Field;
import com.erpsmartcloud.catalog.ProductOutcome.Reason;
import com.erpsmartcloud.catalog.ProductOutcome.Wrong;
import com.erpsmartcloud.money.Money;

import java.util.Optional;

/// What a product's form has to fulfil by itself, without asking the company.
final class ProductRules {

    private static final int LONGEST_CODE = 120;
    private static final int LONGEST_NAME = 2000;
    private static final int LONGEST_OPTIONS = 1000;
    private static final int LONGEST_SUPPLIER = 200;

    private ProductRules() {}

    static Optional<Wrong> check(ProductForm form) {
        return text(form.sku(), LONGEST_CODE, Field.SKU)
                .or(() -> text(form.name(), LONGEST_NAME, Field.NAME))
                .or(() ->
                        wrong(
                                form.options().length() > LONGEST_OPTIONS,
                                Field.OPTIONS,
                                Reason.TOO_LONG))
                .or(() -> amount(form.cost(), Field.COST))
                .or(() -> amount(form.price(), Field.PRICE))
                .or(() ->
                        wrong(
                                form.weightGrams().isPresent()
                                        && form.weightGrams().getAsLong() <= 0,
                                Field.WEIGHT,
                                Reason.TOO_SMALL))
                .or(() ->
                        wrong(
                                !form.barcodes().stream().allMatch(Barcode::isPlausible),
                                Field.BARCODES,
                                Reason.NO_BARCODE))
                .or(() ->
                        wrong(
                                form.supplierCodes().stream().anyMatch(ProductRules::isTooLong),
                                Field.SUPPLIER_CODES,
                                Reason.TOO_LONG))
                .or(() -> parts(form));
    }

    private static Optional<Wrong> parts(ProductForm form) {
        if (!form.kind().hasParts()) {
            return wrong(!form.parts().isEmpty(), Field.PARTS, Reason.NOT_A_PART);
        }
        return wrong(form.parts().isEmpty(), Field.PARTS, Reason.MISSING)
                .or(() ->
                        wrong(
                                form.parts().stream().anyMatch(part -> part.quantity() < 1),
                                Field.PARTS,
                                Reason.TOO_SMALL))
                .or(() ->
                        wrong(
                                form.parts().stream().map(KitPart::product).distinct().count()
                                        < form.parts().size(),
                                Field.PARTS,
                                Reason.TAKEN));
    }

    private static boolean isTooLong(SupplierCode code) {
        return code.supplier().length() > LONGEST_SUPPLIER || code.code().length() > LONGEST_CODE;
    }

    private static Optional<Wrong> text(String text, int most, Field field) {
        return wrong(text.isEmpty(), field, Reason.MISSING)
                .or(() -> wrong(text.length() > most, field, Reason.TOO_LONG));
    }

    private static Optional<Wrong> amount(Optional<Money> amount, Field field) {
        return wrong(amount.isPresent() && amount.get().minor() < 0, field, Reason.TOO_SMALL);
    }

    private static Optional<Wrong> wrong(boolean isWrong, Field field, Reason reason) {
        return isWrong ? Optional.of(new Wrong(field, reason)) : Optional.empty();
    }
}
