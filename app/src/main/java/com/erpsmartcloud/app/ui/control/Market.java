package com.erpsmartcloud.app.ui.control;

/// Where a store sells, as its badge shows it. The letters are ours, never a marketplace's logo.
public enum Market {
    TEMU("Te", "temu", "Temu"),
    SHOPEE("Sh", "shopee", "Shopee"),
    MERCADO_LIBRE("ML", "meli", "Mercado Libre"),
    OZON("Oz", "ozon", "Ozon"),
    /// Counter, phone, wholesale.
    MANUAL("Ma", "manual", "Manual");

    private final String letters;
    private final String styleClass;
    private final String ownName;

    Market(String letters, String styleClass, String ownName) {
        this.letters = letters;
        this.styleClass = styleClass;
        this.ownName = ownName;
    }

    public String letters() {
        return letters;
    }

    /// The marketplace's name, the same in every language.
    public String ownName() {
        return ownName;
    }

    String styleClass() {
        return styleClass;
    }
}
