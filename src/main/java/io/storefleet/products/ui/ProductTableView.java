package io.storefleet.products.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.storefleet.products.ProductTables;
import io.storefleet.products.ProductTables.Compared;
import io.storefleet.products.ProductTables.Effect;
import io.storefleet.products.TableText;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes many products by one table: what each line would do is shown before a job does it. */
@Route(Places.PREFIX + "/product-tables")
@PermitAll
class ProductTableView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ProductTools tools;
    private final transient ProductTables tables;
    private final transient FieldWords words = new FieldWords(this);
    private final transient ComparedLines lines = new ComparedLines(words);
    private final transient Map<StoreId, String> writable;
    private final Select<StoreId> store = new Select<>();
    private final Div told = new Div();
    private transient @Nullable TableText read;
    private transient Registration comparing = () -> {};

    ProductTableView(ProductTools tools, ProductTables tables) {
        this.tools = tools;
        this.tables = tables;
        this.writable = tools.writable();
        title(words.say("table"));
        if (writable.isEmpty()) {
            body(new EmptyState(
                    words.say("table.none"),
                    words.say("table.none.text", "product.edit"),
                    new PageLink(Places.here().products(), words.say("missing.next"))));
            return;
        }
        store.setLabel(words.say("store"));
        store.setItems(writable.keySet());
        store.setItemLabelGenerator(id -> writable.getOrDefault(id, ""));
        store.setValue(writable.keySet().iterator().next());
        store.addValueChangeListener(change -> look());
        told.addClassName("sf-stack");
        told.getElement().setAttribute("role", "status");
        var stack = new Div(
                new Card(
                        words.say("table.what"),
                        new Paragraph(words.say("table.what.text", ProductTables.MOST)),
                        store,
                        new TableInput(this::given)),
                told);
        stack.addClassNames("sf-stack", "sf-grow", "sf-scroll");
        body(stack);
    }

    /** What was not done of a table before is compared anew, as if it was given here. */
    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var before = enter.getLocation().getQueryParameters().getSingleParameter("again");
        if (before.isEmpty() || writable.isEmpty()) {
            return;
        }
        var table = tables.get(Places.id(before.get()));
        store.setValue(table.store());
        store.setReadOnly(true);
        read = new TableText(tables.left(table.id()), List.of(), List.of());
        if (isAttached()) {
            look();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (read != null) {
            look();
        }
    }

    private void given(TableText text) {
        read = text;
        look();
    }

    private void look() {
        comparing.remove();
        told.removeAll();
        var text = read;
        if (text == null) {
            return;
        }
        if (text.lines().isEmpty()
                && text.problems().isEmpty()
                && text.unknown().isEmpty()) {
            told.add(new Paragraph(words.say("table.nothing")));
            return;
        }
        if (text.lines().isEmpty()) {
            told.add(lines.problems(text, List.of()));
            return;
        }
        told.add(new Paragraph(words.say("table.asking")));
        var where = store.getValue();
        comparing = tools.background()
                .run(
                        this,
                        () -> tables.compare(where, text.lines()),
                        compared -> show(where, text, compared),
                        problem -> {
                            told.removeAll();
                            told.add(ProductDialogs.message(Tone.BAD, words.of(problem)));
                        });
    }

    private void show(StoreId where, TableText text, List<Compared> compared) {
        told.removeAll();
        var doing = compared.stream()
                .filter(line -> line.effect() == Effect.NEW || line.effect() == Effect.CHANGED)
                .toList();
        told.add(lines.counts(compared));
        var wrong =
                compared.stream().filter(line -> line.effect() == Effect.WRONG).toList();
        var right = text.problems().isEmpty() && wrong.isEmpty();
        if (!right || !text.unknown().isEmpty()) {
            told.add(lines.problems(text, wrong));
        }
        if (doing.isEmpty()) {
            told.add(new Paragraph(words.say("table.nothing")));
            return;
        }
        told.add(lines.differences(doing), go(where, doing, right));
    }

    /** With lines that are wrong, the others go on only when asked to. */
    private Div go(StoreId where, List<Compared> doing, boolean right) {
        var without = new Checkbox(words.say("table.without"));
        without.setVisible(!right);
        var start = new Button(words.say("table.go", doing.size()));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setEnabled(right);
        without.addValueChangeListener(change -> start.setEnabled(change.getValue()));
        start.addClickListener(click -> {
            start.setEnabled(false);
            start(where, doing, start);
        });
        var row = new Div(without, start);
        row.addClassName("sf-row");
        return row;
    }

    private void start(StoreId where, List<Compared> doing, Button button) {
        var title = words.say("table.job", doing.size());
        tools.background()
                .run(
                        this,
                        () -> tables.start(where, doing, title),
                        begun -> UI.getCurrent().navigate(Places.here().productTable(begun.id())),
                        problem -> {
                            button.setEnabled(true);
                            told.add(ProductDialogs.message(Tone.BAD, words.of(problem)));
                        });
    }

    @Override
    public String getPageTitle() {
        return words.say("table") + " · Storefleet";
    }
}
