package com.erpsmartcloud.sandbox.mercadolibre;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.mercadolibre.world.Account;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token.Challenge;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;
import com.erpsmartcloud.sandbox.wire.Parameters;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The page in the browser on which the seller lets an application in.
final class SignIn {

    static final String PATH = "/authorization";
    static final Set<String> SCOPES = Set.of("offline_access", "read", "write");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9\\-._~]{43,128}");

    private final World world;
    private final Tokens tokens;
    private final Faults faults;

    SignIn(World world, Tokens tokens, Faults faults) {
        this.world = world;
        this.tokens = tokens;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        routes.addOpen("GET", PATH, this::ask);
        routes.addOpen("POST", PATH, this::decide);
    }

    private Reply ask(Call call) {
        Parameters query = call.query();
        Optional<String> problem = problem(query);
        if (problem.isPresent()) {
            return html(400, "<h1>Lo sentimos</h1><p>" + escape(problem.get()) + "</p>");
        }
        StringBuilder form = new StringBuilder("<h1>Mercado Libre</h1><p>La aplicación ");
        form.append(escape(query.text("client_id").orElse("")));
        form.append(" quiere acceder a la cuenta ").append(world.account().nickname());
        form.append(".</p><form method=\"post\" action=\"").append(PATH).append("\">");
        for (Map.Entry<String, List<String>> each : query.values().entrySet()) {
            form.append("<input type=\"hidden\" name=\"").append(escape(each.getKey()));
            form.append("\" value=\"").append(escape(each.getValue().getFirst())).append("\">");
        }
        form.append("<button name=\"decision\" value=\"allow\">Permitir</button> ");
        form.append("<button name=\"decision\" value=\"deny\">Cancelar</button></form>");
        return html(200, form.toString());
    }

    private Reply decide(Call call) {
        Parameters form = Parameters.parse(new String(call.request().body(), UTF_8));
        Optional<String> problem = problem(form);
        if (problem.isPresent()) {
            return html(400, "<h1>Lo sentimos</h1><p>" + escape(problem.get()) + "</p>");
        }
        if (faults.take(FaultKind.COLLABORATOR_LOGIN, PATH).isPresent()) {
            return back(form, "error=invalid_operator_user_id");
        }
        if (!form.text("decision").orElse("").equals("allow")) {
            return back(form, "error=access_denied");
        }
        Optional<Challenge> challenge =
                form.text("code_challenge")
                        .map(value ->
                                new Challenge(
                                        value, form.text("code_challenge_method").orElse("plain")));
        String scope = form.text("scope").orElse(Tokens.FULL_SCOPE);
        Token code = tokens.newCode(scope, challenge, call.now());
        return back(form, "code=" + code.value());
    }

    private Optional<String> problem(Parameters given) {
        Account account = world.account();
        if (given.values().values().stream().anyMatch(values -> values.size() > 1)) {
            return Optional.of("invalid_request: duplicated parameter");
        }
        if (!given.text("client_id").orElse("").equals(Long.toString(account.clientId()))) {
            return Optional.of("invalid_client: unknown client_id");
        }
        if (!given.text("redirect_uri").orElse("").equals(account.redirectUri())) {
            return Optional.of("invalid_request: redirect_uri is not the registered one");
        }
        if (!given.text("response_type").orElse("").equals("code")) {
            return Optional.of("unsupported_response_type");
        }
        String scope = given.text("scope").orElse(Tokens.FULL_SCOPE);
        if (!SCOPES.containsAll(List.of(scope.split(" ", -1)))) {
            return Optional.of("invalid_scope");
        }
        return challengeProblem(given);
    }

    private Optional<String> challengeProblem(Parameters given) {
        Optional<String> challenge = given.text("code_challenge");
        if (challenge.isEmpty()) {
            return faults.present(FaultKind.PKCE_REQUIRED, PATH)
                    .map(_ -> "invalid_request: code_challenge is required");
        }
        String method = given.text("code_challenge_method").orElse("");
        if (!Set.of("S256", "plain").contains(method)) {
            return Optional.of("invalid_request: code_challenge_method must be S256 or plain");
        }
        boolean wellFormed = CHALLENGE.matcher(challenge.get()).matches();
        return wellFormed
                ? Optional.empty()
                : Optional.of("invalid_request: code_challenge is malformed");
    }

    private Reply back(Parameters form, String outcome) {
        String uri = world.account().redirectUri();
        String joint = uri.contains("?") ? "&" : "?";
        String state =
                form.text("state")
                        .map(value -> "&state=" + URLEncoder.encode(value, UTF_8))
                        .orElse("");
        return Reply.bytes(302, "text/html; charset=utf-8", new byte[0])
                .with("Location", uri + joint + outcome + state);
    }

    private static Reply html(int status, String body) {
        String page =
                "<!DOCTYPE html><html lang=\"es\"><head><meta charset=\"utf-8\">"
                        + "<title>Mercado Libre</title></head><body>"
                        + body
                        + "</body></html>";
        return Reply.bytes(status, "text/html; charset=utf-8", page.getBytes(UTF_8));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
