package com.erpsmartcloud.sandbox.goods;

/// One thing the invented seller has, in one size and colour, the same on all marketplaces.
///
/// @param line article of the product line, `MUG-NORD`
/// @param size code, `350`; `U` where there is one size only
/// @param colour code, `WHT`; `NAT` and `MIX` stand for no colour of its own
/// @param kopecks the usual price in Russia
public record Design(
        String line,
        String name,
        String size,
        String sizeName,
        String colour,
        long kopecks,
        int grams) {

    public boolean hasOneSize() {
        return size.equals("U");
    }

    public boolean hasNoColour() {
        return colour.equals("NAT") || colour.equals("MIX");
    }

    /// The seller's article, `MUG-NORD-350-WHT`.
    public String article() {
        String sized = hasOneSize() ? line : line + "-" + size;
        return hasNoColour() ? sized : sized + "-" + colour;
    }
}
