package com.erpsmartcloud.sandbox.shopee;

/// What the seller sees in his browser.
final class ConsentHtml {

    private ConsentHtml() {}

    static String letIn() {
        return page(
                "Autorizar aplicativo",
                """
                <p>Este aplicativo pede acesso aos pedidos, anúncios, estoque e preços da loja.</p>
                <form method="post">
                <p><label>Conta <select name="account">
                <option value="shop">Loja</option><option value="main">Conta principal</option>
                </select></label></p>
                <p><label>Prazo <select name="days">
                <option>7</option><option>30</option><option>90</option><option>180</option>
                <option selected>365</option></select> dias</label></p>
                <p><button>Autorizar</button></p>
                </form>\
                """);
    }

    static String putOut() {
        return page(
                "Cancelar autorização",
                """
                <p>O aplicativo deixará de ter acesso à loja.</p>
                <form method="post"><p><button>Cancelar autorização</button></p></form>\
                """);
    }

    /// @param message may hold something of the request
    static String problem(String message) {
        return page("Não foi possível abrir esta página", "<p>" + escaped(message) + "</p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String page(String title, String content) {
        return """
        <!DOCTYPE html>
        <html lang="pt-BR"><head><meta charset="utf-8"><title>%s</title></head>
        <body><h1>%s</h1>
        %s
        </body></html>
        """
                .formatted(title, title, content);
    }
}
