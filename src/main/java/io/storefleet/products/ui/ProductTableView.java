package io.storefleet.products.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes many products by one table: what each line would do is shown before a job does it. */
@Route(Places.PREFIX + "/product-tables")
@PermitAll
class ProductTableView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final transient ProductTools tools;
    private final transient ProductTables tables;
    private final transient FieldWords words = new FieldWords(this);
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
            told.add(problems(text, List.of()));
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
        told.add(counts(compared));
        var wrong =
                compared.stream().filter(line -> line.effect() == Effect.WRONG).toList();
        var right = text.problems().isEmpty() && wrong.isEmpty();
        if (!right || !text.unknown().isEmpty()) {
            told.add(problems(text, wrong));
        }
        if (doing.isEmpty()) {
            told.add(new Paragraph(words.say("table.nothing")));
            return;
        }
        told.add(differences(doing), go(where, doing, right));
    }

    private Div counts(List<Compared> compared) {
        var row = new Div();
        row.addClassName("sf-row");
        for (var effect : Effect.values()) {
            long count =
                    compared.stream().filter(line -> line.effect() == effect).count();
            if (count == 0) {
                continue;
            }
            row.add(new Badge(
                    words.say("table.count." + effect.name().toLowerCase(Locale.ROOT), count),
                    switch (effect) {
                        case NEW -> Tone.GOOD;
                        case CHANGED -> Tone.INFO;
                        case UNCHANGED -> Tone.NEUTRAL;
                        case WRONG -> Tone.BAD;
                    }));
        }
        return row;
    }

    private Card problems(TableText text, List<Compared> wrong) {
        var list = lines();
        text.problems().stream()
                .limit(SHOWN)
                .forEach(each -> list.add(
                        new ListItem(new Span(words.say("table.line", each.line(), words.of(each.problem()))))));
        wrong.stream()
                .limit(SHOWN)
                .forEach(each -> list.add(new ListItem(new Span(words.say(
                        "table.line",
                        each.number(),
                        each.product() + " · " + (each.problem() == null ? "" : words.of(each.problem())))))));
        var card = new Card(words.say("table.problems", text.problems().size() + wrong.size()), list);
        if (!text.unknown().isEmpty()) {
            list.add(new ListItem(new Span(words.say("table.unknown", String.join(", ", text.unknown())))));
        }
        return card;
    }

    private Card differences(List<Compared> doing) {
        var list = lines();
        doing.stream().limit(SHOWN).forEach(line -> list.add(line(line)));
        if (doing.size() > SHOWN) {
            list.add(new ListItem(new Span(words.say("diff.more", doing.size() - SHOWN))));
        }
        return new Card(words.say("table.differences"), list);
    }

    private ListItem line(Compared line) {
        var name = new Span(line.number() + " · " + line.product());
        name.addClassName("sf-cell-strong");
        var shown = new Differences(words);
        shown.show(line.changes(), line.before());
        var about = new Div(name, shown);
        about.addClassNames("sf-line-about", "sf-grow");
        var kind = new Badge(
                words.say("table." + line.effect().name().toLowerCase(Locale.ROOT)),
                line.effect() == Effect.NEW ? Tone.GOOD : Tone.INFO);
        return new ListItem(about, new Div(kind));
    }

    private static UnorderedList lines() {
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        return list;
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
