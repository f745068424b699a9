package com.erpsmartcloud.store;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a transaction says about itself, until it is written as one audit line.
final class AuditDraft {

    private static final int LONGEST = 4000;

    private final String actor;
    private final String action;
    private final Map<String, Object> detail = new LinkedHashMap<>();
    private String subject = "";

    AuditDraft(String actor, String action) {
        this.actor = actor;
        this.action = action;
    }

    void subject(String what) {
        subject = what.length() > 200 ? what.substring(0, 200) : what;
    }

    void detail(String name, Object value) {
        detail.put(name, value);
    }

    boolean hasDetail() {
        return !detail.isEmpty();
    }

    String actor() {
        return actor;
    }

    String action() {
        return action;
    }

    String subject() {
        return subject;
    }

    String detailJson() {
        String json = JsonMapper.shared().writeValueAsString(detail);
        return json.length() <= LONGEST ? json : "{\"cut\":true}";
    }
}
