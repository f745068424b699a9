package com.erpsmartcloud.privacy.rights;

import com.erpsmartcloud.privacy.consent.ConsentState;
import com.erpsmartcloud.privacy.map.DataMapRow;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The result of a request as a JSON file: what was asked, what was done and when, and for somebody
/// who asks about himself what is kept, class by class, and what he agreed to.
public final class RequestFile {

    private RequestFile() {}

    /// @param history of the request
    /// @param map what is kept now
    /// @param states what was agreed to
    public static String json(
            RightsRequest request,
            List<RequestEvent> history,
            List<DataMapRow> map,
            List<ConsentState> states) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "erpsmartcloud-rights-request/1");
        file.put("number", request.number());
        file.put("right", request.right().name());
        file.put("about", request.about().name());
        file.put("words", request.words());
        file.put("askedAt", request.askedAt().toString());
        file.put("provenBy", request.provenBy().name());
        file.put("acknowledgeBy", request.acknowledgeBy().toString());
        file.put("answerBy", request.answerBy().toString());
        file.put("state", request.state().name());
        file.put("answer", request.answer());
        file.put("history", history.stream().map(RequestFile::event).toList());
        file.put("data", data(map));
        file.put("consents", consents(states));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }

    private static Map<String, Object> event(RequestEvent event) {
        return Map.of(
                "at", event.at().toString(),
                "kind", event.kind(),
                "detail", event.detail(),
                "by", event.actor());
    }

    private static List<Map<String, Object>> data(List<DataMapRow> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("class", row.data().name());
                    line.put("clause", row.data().clause());
                    line.put("basis", row.data().basis().name());
                    line.put("purposes", row.data().purposes().stream().sorted().toList());
                    line.put("stays", row.keep().name());
                    line.put("records", row.records());
                    row.oldest().ifPresent(at -> line.put("oldest", at.toString()));
                    return line;
                })
                .toList();
    }

    private static List<Map<String, Object>> consents(List<ConsentState> states) {
        return states.stream()
                .map(state -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("purpose", state.purpose().name());
                    line.put("on", state.isOn());
                    state.line().ifPresent(l -> line.put("since", l.at().toString()));
                    return line;
                })
                .toList();
    }
}
