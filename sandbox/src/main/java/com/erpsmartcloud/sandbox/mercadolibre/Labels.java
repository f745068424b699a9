package com.erpsmartcloud.sandbox.mercadolibre;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.mercadolibre.seed.Buyers;
import com.erpsmartcloud.sandbox.mercadolibre.world.Course;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// `GET /shipment_labels`: what has to be stuck on parcels. Whoever reads a label has it printed.
final class Labels {

    private static final int MOST_IDS = 50;
    private static final Set<String> SELLER_SENDS =
            Set.of("drop_off", "xd_drop_off", "cross_docking", "self_service");

    private final World world;
    private final Course course;
    private final Buyers buyers;

    Labels(World world, Course course) {
        this.world = world;
        this.course = course;
        this.buyers = new Buyers(world.account().seed());
    }

    void addTo(Routes routes) {
        routes.add("GET", "/shipment_labels", this::labels);
    }

    private Reply labels(Call call) {
        String type = call.text("response_type").orElse("pdf");
        if (!type.equals("pdf") && !type.equals("zpl2")) {
            throw Refusal.invalid("Invalid response_type: " + type);
        }
        List<Parcel> parcels = parcels(call);
        for (Parcel parcel : parcels) {
            if (parcel.substatus().equals("ready_to_print")) {
                course.move(parcel, new Parcel.Move(call.now(), "ready_to_ship", "printed"));
            }
        }
        return type.equals("pdf")
                ? Reply.bytes(200, "application/pdf", pdf(parcels))
                : Reply.bytes(200, "application/zip", zip(parcels));
    }

    private List<Parcel> parcels(Call call) {
        String ids =
                call.text("shipment_ids")
                        .orElseThrow(() -> Refusal.invalid("shipment_ids is required"));
        List<Parcel> parcels = new ArrayList<>();
        for (String id : ids.split(",", -1)) {
            Optional<Parcel> parcel = find(id).filter(each -> each.isVisible(call.now()));
            parcels.add(
                    parcel.filter(Labels::isPrintable)
                            .orElseThrow(
                                    () -> Refusal.invalid("Shipment " + id + " has no label")));
        }
        if (parcels.size() > MOST_IDS) {
            throw Refusal.invalid("At most " + MOST_IDS + " shipments");
        }
        return parcels;
    }

    private Optional<Parcel> find(String id) {
        try {
            return world.parcel(Long.parseLong(id));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isPrintable(Parcel parcel) {
        boolean ready =
                parcel.substatus().equals("ready_to_print") || parcel.substatus().equals("printed");
        return ready
                && parcel.status().equals("ready_to_ship")
                && SELLER_SENDS.contains(parcel.logisticType());
    }

    private byte[] zip(List<Parcel> parcels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Etiqueta de envio.txt"));
            for (Parcel parcel : parcels) {
                zip.write(zpl(parcel).getBytes(UTF_8));
            }
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String zpl(Parcel parcel) {
        return "^XA^CI28^FO40,40^A0N,40,40^FD%s^FS^FO40,100^BCN,120,Y^FD%d^FS^XZ%n"
                .formatted(buyers.of(parcel.buyerId()).fullName(), parcel.id());
    }

    /// A document of one page for each parcel (ISO 32000-1, the least of it).
    private byte[] pdf(List<Parcel> parcels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        write(out, "%PDF-1.4\n");
        StringBuilder kids = new StringBuilder();
        for (int at = 0; at < parcels.size(); at++) {
            kids.append(4 + at * 2).append(" 0 R ");
        }
        object(out, offsets, "<</Type/Catalog/Pages 2 0 R>>");
        object(out, offsets, "<</Type/Pages/Count %d/Kids[%s]>>".formatted(parcels.size(), kids));
        object(
                out,
                offsets,
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        for (int at = 0; at < parcels.size(); at++) {
            object(
                    out,
                    offsets,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 288 432]"
                            + "/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
                                    .formatted(5 + at * 2));
            String text = text(parcels.get(at));
            object(
                    out,
                    offsets,
                    "<</Length %d>>stream\n%s\nendstream".formatted(text.length(), text));
        }
        int table = out.size();
        int count = offsets.size() + 1;
        write(out, "xref\n0 %d\n0000000000 65535 f \n".formatted(count));
        offsets.forEach(offset -> write(out, "%010d 00000 n \n".formatted(offset)));
        String trailer = "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n";
        write(out, trailer.formatted(count, table));
        return out.toByteArray();
    }

    private String text(Parcel parcel) {
        Buyers.Buyer buyer = buyers.of(parcel.buyerId());
        String name = buyer.fullName().replaceAll("[()\\\\]", "");
        return "BT/F1 14 Tf 20 390 Td(%s)Tj 0 -30 Td(%s %s)Tj 0 -30 Td(Envio %d)Tj ET"
                .formatted(name, buyer.place().zip(), buyer.place().city(), parcel.id());
    }

    private static void object(ByteArrayOutputStream out, List<Integer> offsets, String body) {
        offsets.add(out.size());
        write(out, "%d 0 obj%s\nendobj\n".formatted(offsets.size(), body));
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(ISO_8859_1));
    }
}
