package io.storefleet.simulator.pages;

import static io.storefleet.simulator.pages.Pages.escape;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of pages; what is not called html is escaped here. */
public final class Html {

    public static final String FORMS = "/_form/";

    private Html() {}

    /** A form that makes a control call and comes back to the card. */
    public static String form(String call, String card, String html) {
        String action = FORMS + call.replace(" /", "/");
        return "<form method=\"post\" action=\"%s\"><input type=\"hidden\" name=\"_at\" value=\"%s\">%s</form>"
                .formatted(escape(action), card, html);
    }

    /** A form of nothing but its button. */
    public static String button(String call, String card, String label) {
        return form(call, card, "<button>" + escape(label) + "</button>");
    }

    /** The same, said with what it is about to those who cannot see its row. */
    public static String button(String call, String card, String label, String about) {
        String name = escape(label + " " + about);
        return form(call, card, "<button aria-label=\"" + name + "\">" + escape(label) + "</button>");
    }

    public static String submit(String label) {
        return "<button class=\"main\">" + escape(label) + "</button>";
    }

    public static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, escape(value));
    }

    /** So many letters wide, at least. */
    public static String input(String label, String name, String value, int letters) {
        return "<label>%s<input size=\"%d\" name=\"%s\" value=\"%s\" autocomplete=\"off\"></label>"
                .formatted(escape(label), letters, name, escape(value));
    }

    public static String tick(String label, String name) {
        return "<label class=\"tick\"><input type=\"checkbox\" name=\"%s\" value=\"true\">%s</label>"
                .formatted(name, escape(label));
    }

    public static String select(String label, String name, Collection<String> values) {
        String options = values.stream()
                .map(value -> "<option value=\"%s\">%s</option>"
                        .formatted(escape(value), value.isEmpty() ? "all" : escape(value)))
                .collect(Collectors.joining());
        return "<label>%s<select name=\"%s\">%s</select></label>".formatted(escape(label), name, options);
    }

    public static String card(String id, String title, String html) {
        return "<div class=\"card scroll\" id=\"%s\"><h2>%s</h2>%s</div>".formatted(id, escape(title), html);
    }

    /** Columns that begin with # hold amounts. */
    public static String table(List<String> columns, Stream<List<String>> htmlRows, String otherwise) {
        List<List<String>> rows = htmlRows.toList();
        if (rows.isEmpty()) {
            return "<p class=\"soft\">" + escape(otherwise) + "</p>";
        }
        StringBuilder table = new StringBuilder("<table><tr>");
        columns.forEach(column -> table.append(isAmount(column) ? "<th class=\"amount\">" : "<th>")
                .append(escape(column.replace("#", "")))
                .append("</th>"));
        for (List<String> row : rows) {
            table.append("</tr><tr>");
            for (int cell = 0; cell < row.size(); cell++) {
                table.append(isAmount(columns.get(cell)) ? "<td class=\"amount\">" : "<td>")
                        .append(row.get(cell))
                        .append("</td>");
            }
        }
        return table.append("</tr></table>").toString();
    }

    public static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** One part of a control call's path. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isAmount(String column) {
        return column.startsWith("#");
    }
}
