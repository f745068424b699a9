package com.erpsmartcloud.simulation;

/// What a run is made of.
///
/// @param skus products that are sold
/// @param kits listings that take of two products at once
/// @param stock units of each product at the start
/// @param listLag how long an order may be missing from a marketplace's list, milliseconds
/// @param salesPerStep chance in a hundred that a step is a buyer
/// @param faults whether networks fail, devices restart and leases change hands
record Settings(
        Mode mode,
        Plant plant,
        int stores,
        int skus,
        int kits,
        long stock,
        long listLag,
        int salesPerStep,
        boolean faults) {

    static Settings of(Mode mode) {
        return new Settings(mode, Plant.NONE, 4, 200, 40, 12, 3_000, 40, true);
    }

    Settings with(Plant planted) {
        return new Settings(
                mode, planted, stores, skus, kits, stock, listLag, salesPerStep, faults);
    }

    Settings lag(long millis) {
        return new Settings(mode, plant, stores, skus, kits, stock, millis, salesPerStep, faults);
    }

    Settings sales(int percent) {
        return new Settings(mode, plant, stores, skus, kits, stock, listLag, percent, faults);
    }
}
