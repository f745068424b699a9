package com.erpsmartcloud.orders.manual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody typed for a new order: `MUG-RED 2; LAMP @ 450, Anna`. A line is a SKU, how many
/// (one where nothing is said) and, after `@`, the price of one; what stands after the last comma
/// is the customer.
///
/// @param customer empty while nobody was named
record ManualText(List<Wanted> lines, String customer) {

    private static final Pattern LINE =
            Pattern.compile(
                    "(.+?)(?:\\s+[xX×]?\\s*(\\d{1,9}))?(?:\\s*@\\s*(\\d{1,12}(?:[.,]\\d{1,3})?))?");
    private static final Pattern COMMA = Pattern.compile(",(?!\\d)");

    /// @param sku as typed
    /// @param price of one unit, in the currency of the order
    record Wanted(String sku, long quantity, Optional<BigDecimal> price) {}

    static ManualText read(String typed) {
        int comma = -1;
        Matcher commas = COMMA.matcher(typed);
        while (commas.find()) {
            comma = commas.start();
        }
        String goods = comma < 0 ? typed : typed.substring(0, comma);
        List<Wanted> lines = new ArrayList<>();
        for (String part : goods.split(";", -1)) {
            Matcher line = LINE.matcher(part.strip());
            if (line.matches()) {
                lines.add(
                        new Wanted(
                                line.group(1).strip(),
                                Optional.ofNullable(line.group(2)).map(Long::parseLong).orElse(1L),
                                Optional.ofNullable(line.group(3))
                                        .map(price -> new BigDecimal(price.replace(',', '.')))));
            }
        }
        return new ManualText(
                List.copyOf(lines), comma < 0 ? "" : typed.substring(comma + 1).strip());
    }
}
