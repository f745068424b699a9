package com.erpsmartcloud.privacy.consent;

import com.erpsmartcloud.privacy.Languages;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A line of the ledger as a JSON text the seller can keep.
public final class Receipt {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Receipt() {}

    public static String json(ConsentLine line) {
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("format", "erpsmartcloud-consent-receipt/1");
        receipt.put("id", line.id().toString());
        receipt.put("kind", line.kind().name());
        receipt.put("subject", line.subject());
        line.answer().ifPresent(answer -> receipt.put("answer", answer.name()));
        receipt.put("at", line.at().toString());
        receipt.put("method", line.method());
        receipt.put("device", line.deviceName());
        receipt.put("deviceNumber", Long.toHexString(line.device()));
        receipt.put("by", line.actor());
        receipt.put("noticeVersion", line.notice().version());
        receipt.put("noticeSha256", line.notice().sha256());
        receipt.put("noticeLanguage", line.notice().language());
        wording(line).ifPresent(text -> receipt.put("noticeText", text));
        receipt.put("controller", "SaraCloud Inc");
        receipt.put("contact", "privacy@erpsmartcloud.com");
        receipt.put(
                "chain",
                Map.of("line", line.seq(), "previous", line.previousHash(), "hash", line.hash()));
        return JSON.writeValueAsString(receipt);
    }

    /// The words shown then, where this version of the program still has exactly them.
    private static Optional<String> wording(ConsentLine line) {
        return Arrays.stream(Purpose.values())
                .filter(p -> line.kind() == Kind.CONSENT && p.name().equals(line.subject()))
                .filter(_ -> Languages.ALL.contains(line.notice().language()))
                .map(p -> ConsentNotices.of(line.notice().language()).of(p))
                .filter(n -> n.notice().equals(line.notice()))
                .map(ConsentNotice::text)
                .findFirst();
    }
}
