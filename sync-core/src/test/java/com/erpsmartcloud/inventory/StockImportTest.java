package com.erpsmartcloud.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.inventory.SheetError.Why;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class StockImportTest {

    @TempDir Path folder;
    private StockDesk desk;
    private UUID mug;
    private UUID cup;

    @BeforeEach
    void open() {
        desk = new StockDesk(folder.resolve("company"));
        mug = desk.shop.product("MUG", 10);
        cup = desk.shop.product("CUP", 5);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void goodRowsAreKeptAndBadOnesSayWhy() throws SheetException {
        desk.bin(desk.main, "A-1");
        StockDraft draft =
                check(
                        """
                        SKU;Quantity;Warehouse;Bin
                        MUG;15;;
                        CUP;+6;main;
                        NOPE;1;;
                        ;3;;
                        CUP;abc;;
                        CUP;1.5;KZN;
                        MUG;7;Mars;
                        MUG;7;;Z-9
                        MUG;-20;Kazan;
                        MUG;9;;
                        MUG;=2*6;;a-1
                        CUP;;;
                        """);
        assertThat(draft.changes())
                .extracting(StockWish::line, StockWish::sku, StockWish::before, StockWish::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "MUG", 10L, 15L),
                        org.assertj.core.groups.Tuple.tuple(3L, "CUP", 5L, 11L),
                        org.assertj.core.groups.Tuple.tuple(12L, "MUG", 0L, 12L));
        assertThat(draft.errors())
                .extracting(SheetError::line, SheetError::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4L, Why.UNKNOWN_SKU),
                        org.assertj.core.groups.Tuple.tuple(5L, Why.NO_SKU),
                        org.assertj.core.groups.Tuple.tuple(6L, Why.NOT_A_NUMBER),
                        org.assertj.core.groups.Tuple.tuple(7L, Why.NOT_WHOLE),
                        org.assertj.core.groups.Tuple.tuple(8L, Why.UNKNOWN_WAREHOUSE),
                        org.assertj.core.groups.Tuple.tuple(9L, Why.UNKNOWN_BIN),
                        org.assertj.core.groups.Tuple.tuple(10L, Why.BELOW_ZERO),
                        org.assertj.core.groups.Tuple.tuple(11L, Why.TWICE),
                        org.assertj.core.groups.Tuple.tuple(13L, Why.NO_QUANTITY));
    }

    @Test
    void whatIsThereAlreadyIsNoChange() throws SheetException {
        StockDraft draft = check("MUG\t10\nCUP\t5");
        assertThat(draft.changes()).isEmpty();
        assertThat(draft.same()).isEqualTo(2);
    }

    @Test
    void anImportIsOneActThatIsTakenBackWhole() throws SheetException {
        apply(check("MUG\t15\nCUP\t-2"));
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(15);
        assertThat(desk.onHand(cup, desk.main)).isEqualTo(3);
        assertThat(desk.undo.nextUndo().orElseThrow().subject()).isEqualTo("stock.csv");
        desk.undone();
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(10);
        assertThat(desk.onHand(cup, desk.main)).isEqualTo(5);
    }

    @Test
    void whatMovedSinceItWasLookedAtIsNotUndone() throws SheetException {
        StockDraft draft = check("MUG\t15\nCUP\t-2");
        desk.adjust(mug, -4);
        desk.adjust(cup, 10);
        apply(draft);
        assertThat(desk.onHand(mug, desk.main)).as("set").isEqualTo(15);
        assertThat(desk.onHand(cup, desk.main)).as("changed").isEqualTo(13);
    }

    @Test
    void oneRowThatCannotBeAnyMoreStopsAll() throws SheetException {
        StockDraft draft = check("MUG\t15\nCUP\t-2");
        desk.adjust(cup, -4);
        assertThat(apply(draft))
                .isInstanceOfSatisfying(
                        BatchOutcome.Refused.class, r -> assertThat(r.sku()).isEqualTo("CUP"));
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(10);
    }

    @Test
    void columnsAreFoundByTheirNamesInFiveLanguages() throws SheetException {
        for (String head :
                List.of(
                        "Note,Quantity,SKU",
                        "Примечание,Остаток,Артикул",
                        "Nota,Cantidad,Código",
                        "Observação,Estoque,SKU",
                        "备注,数量,商品编码")) {
            SheetColumns columns = SheetColumns.guess(Sheet.pasted(head + "\nx,1,MUG"));
            assertThat(columns).as(head).isEqualTo(new SheetColumns(2, 1, -1, -1, 0, true));
        }
        assertThat(SheetColumns.guess(Sheet.pasted("MUG\t4")))
                .isEqualTo(new SheetColumns(0, 1, -1, -1, -1, false));
    }

    @Test
    void anOldCyrillicFileIsReadAsItIsMeant() throws IOException, SheetException {
        Path file = folder.resolve("остатки.csv");
        Files.write(file, "Артикул;Количество\nКРУЖКА;4".getBytes(Charset.forName("windows-1251")));
        assertThat(Sheet.read(file).rows().get(1).cells()).containsExactly("КРУЖКА", "4");
    }

    @Test
    void aQuotedCellMayHoldCommasAndLines() throws SheetException {
        Sheet sheet = Sheet.pasted("SKU,Quantity,Note\nMUG,12,\"two\nlines, one cell\"\nCUP,1,");
        assertThat(sheet.rows().get(1).cell(2)).isEqualTo("two\nlines, one cell");
        assertThat(sheet.rows().get(2).line()).isEqualTo(4);
    }

    @Test
    void aSpreadsheetFileIsRead() throws IOException, SheetException {
        Path file = folder.resolve("stock.xlsx");
        workbook(
                file,
                """
                <row r="1"><c r="A1" t="inlineStr"><is><t>SKU</t></is></c>\
                <c r="B1" t="inlineStr"><is><t>Quantity</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>MUG</t></is></c><c r="B3"><v>15</v></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t>CUP</t></is></c><c r="B4"><v>1.5</v></c></row>\
                """);
        Sheet sheet = Sheet.read(file);
        StockDraft draft = desk.imports.check(sheet, SheetColumns.guess(sheet), desk.main);
        assertThat(draft.changes())
                .singleElement()
                .satisfies(w -> assertThat(w.line()).isEqualTo(3));
        assertThat(draft.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.why()).isEqualTo(Why.NOT_WHOLE));
    }

    @Test
    void whatIsNoTableSaysSo() throws IOException {
        Path fake = Files.writeString(folder.resolve("a.xlsx"), "not a workbook");
        assertThatThrownBy(() -> Sheet.read(fake))
                .isInstanceOfSatisfying(
                        SheetException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(new SheetFailure.Unreadable("a.xlsx")));
        Path picture = Files.writeString(folder.resolve("a.png"), "x");
        assertThatThrownBy(() -> Sheet.read(picture))
                .isInstanceOfSatisfying(
                        SheetException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(new SheetFailure.UnknownKind("a.png")));
        assertThatThrownBy(() -> Sheet.pasted(" \n\t\n"))
                .isInstanceOfSatisfying(
                        SheetException.class,
                        e -> assertThat(e.failure()).isEqualTo(new SheetFailure.Empty()));
    }

    private StockDraft check(String text) throws SheetException {
        Sheet sheet = Sheet.pasted(text);
        return desk.imports.check(sheet, SheetColumns.guess(sheet), desk.main);
    }

    private BatchOutcome apply(StockDraft draft) {
        return desk.imports.apply("owner", "stock.csv", draft.changes(), StockReason.CORRECTION);
    }

    private static void workbook(Path file, String rows) throws IOException {
        String types =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>
                """;
        String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rels = "http://schemas.openxmlformats.org/package/2006/relationships";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", types);
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\""
                            + rels
                            + "\"><Relationship Id=\"r1\" Type=\""
                            + rel
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\""
                            + main
                            + "\" xmlns:r=\""
                            + rel
                            + "\"><sheets><sheet name=\"S\" sheetId=\"1\""
                            + " r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\""
                            + rels
                            + "\"><Relationship Id=\"r1\" Type=\""
                            + rel
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\""
                            + main
                            + "\"><sheetData>"
                            + rows
                            + "</sheetData></worksheet>");
        }
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
