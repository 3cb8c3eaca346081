package io.storefleet.bulk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.storefleet.bulk.BulkRequest;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Places;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks what is to be done to many things, and has it reckoned; nothing is done to any of them. */
final class BulkDialog {

    private final Component page;
    private final BulkDesk desk;
    private final Function<@Nullable BulkLines, BulkRequest.@Nullable Source> source;
    private final @Nullable BulkLines lines;
    private final Select<String> action = new Select<>();
    private final Div fields = new Div();
    private final DialogForm form;
    private BulkForm.@Nullable Fields open;

    /** @param source what it is to be done to; null when that is not said, which says so */
    BulkDialog(
            Component page,
            BulkDesk desk,
            List<String> actions,
            Function<@Nullable BulkLines, BulkRequest.@Nullable Source> source) {
        this(page, desk, actions, source, null);
    }

    private BulkDialog(
            Component page,
            BulkDesk desk,
            List<String> actions,
            Function<@Nullable BulkLines, BulkRequest.@Nullable Source> source,
            @Nullable BulkLines lines) {
        this.page = page;
        this.desk = desk;
        this.source = source;
        this.lines = lines;
        fields.addClassName("sf-stack");
        action.setLabel(page.getTranslation("bulk.action"));
        action.setItems(actions);
        action.setItemLabelGenerator(each -> BulkWords.action(page, each));
        action.addValueChangeListener(change -> draw(change.getValue()));
        form = new DialogForm(
                page.getTranslation("bulk.dialog"),
                page.getTranslation("bulk.check"),
                this::check,
                lines == null
                        ? new Component[] {action, fields, note("bulk.dialog.text")}
                        : new Component[] {action, fields, lines, note("bulk.dialog.text")});
        action.setValue(actions.getFirst());
    }

    /** Of a pasted text or a file. */
    static BulkDialog ofLines(Component page, BulkDesk desk, List<String> actions) {
        return new BulkDialog(
                page,
                desk,
                actions,
                lines -> lines == null
                        ? null
                        : lines.given().map(BulkRequest.Lines::new).orElse(null),
                new BulkLines(desk.settings()));
    }

    private Paragraph note(String key) {
        var text = new Paragraph(page.getTranslation(key));
        text.addClassName("sf-quiet");
        return text;
    }

    void open() {
        form.open();
        action.focus();
    }

    private void draw(String name) {
        var made = desk.forms().of(name).fields(page);
        open = made;
        fields.removeAll();
        made.components().forEach(fields::add);
        if (lines != null) {
            lines.explain(desk.bulk().columns(name));
        }
    }

    private void check() {
        var asked = open == null ? null : open.request(lines != null);
        var from = source.apply(lines);
        if (asked == null || from == null) {
            return;
        }
        var name = action.getValue();
        var request = new BulkRequest(name, BulkWords.action(page, name), asked, from);
        form.busy(page.getTranslation("bulk.checking"));
        var ui = page.getUI().orElseThrow();
        desk.background()
                .run(form, () -> desk.bulk().prepare(request, read -> told(ui, read)), this::made, this::failed);
    }

    private void told(UI ui, int read) {
        var unused = ui.access(() -> form.busy(page.getTranslation("bulk.checking.rows", read)));
    }

    private void made(BulkRunId run) {
        form.close();
        UI.getCurrent().navigate(Places.here().bulk(run.value()));
    }

    private void failed(Exception problem) {
        form.problem(BulkWords.problem(page, problem));
    }
}
