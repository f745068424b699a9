package com.erpsmartcloud.inventory;

import java.util.List;
import java.util.Locale;

/// Which column of a table is what, from 0; below zero where there is none.
///
/// @param head whether the first row names the columns
public record SheetColumns(int sku, int quantity, int warehouse, int bin, int note, boolean head) {

    private static final List<String> SKU =
            List.of(
                    "sku",
                    "артикул",
                    "код",
                    "товар",
                    "barcode",
                    "штрихкод",
                    "ean",
                    "código",
                    "codigo",
                    "código de barras",
                    "referencia",
                    "商品编码",
                    "货号",
                    "编码",
                    "条码");
    private static final List<String> QUANTITY =
            List.of(
                    "quantity",
                    "qty",
                    "on hand",
                    "stock",
                    "count",
                    "количество",
                    "кол-во",
                    "остаток",
                    "остатки",
                    "cantidad",
                    "existencias",
                    "quantidade",
                    "estoque",
                    "qtd",
                    "qtde",
                    "数量",
                    "库存",
                    "实盘数量");
    private static final List<String> WAREHOUSE =
            List.of(
                    "warehouse",
                    "location",
                    "склад",
                    "almacén",
                    "almacen",
                    "depósito",
                    "deposito",
                    "armazém",
                    "仓库");
    private static final List<String> BIN =
            List.of(
                    "bin",
                    "shelf",
                    "ячейка",
                    "место",
                    "полка",
                    "ubicación",
                    "ubicacion",
                    "posição",
                    "posicao",
                    "prateleira",
                    "库位",
                    "货位");
    private static final List<String> NOTE =
            List.of(
                    "note",
                    "comment",
                    "примечание",
                    "комментарий",
                    "nota",
                    "observação",
                    "observacao",
                    "备注");

    /// Guesses by the names in the first row; without names the first column is the SKU and the
    /// second the quantity.
    public static SheetColumns guess(Sheet sheet) {
        List<String> first =
                sheet.rows().getFirst().cells().stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
        int sku = find(first, SKU);
        int quantity = find(first, QUANTITY);
        if (sku < 0 && quantity < 0) {
            return new SheetColumns(0, 1, -1, -1, -1, false);
        }
        return new SheetColumns(
                sku, quantity, find(first, WAREHOUSE), find(first, BIN), find(first, NOTE), true);
    }

    private static int find(List<String> names, List<String> known) {
        for (String each : known) {
            int at = names.indexOf(each);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }
}
