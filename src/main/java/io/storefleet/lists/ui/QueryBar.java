package io.storefleet.lists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.lists.ListFilter;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRule;
import io.storefleet.lists.Lists;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.LazyMenu;
import io.storefleet.uikit.PlainButton;
import io.storefleet.uikit.PlainNativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a list is asked for: the text, live or test at sight, and a menu of all there is to filter by. */
final class QueryBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 150;
    private static final int LONGEST = 255;
    private static final String SCOPE = "scope";

    private final transient ListWords words;
    private final transient ListKind kind;
    private final transient Lists lists;
    private final FilterField field = new FilterField();
    private final Map<String, NativeButton> scopes = new LinkedHashMap<>();
    private transient ListQuery query;

    /** @param changed gets the text each time it has changed */
    QueryBar(ListKind kind, Lists lists, Consumer<String> changed) {
        this.kind = kind;
        this.lists = lists;
        this.words = new ListWords(this, kind);
        this.query = new ListQuery(kind, List.of());
        addClassName("sf-row");
        getElement().setAttribute("role", "search");
        field.addClassName("sf-list-query");
        field.setPlaceholder(words.of("placeholder"));
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> changed.accept(change.getValue()));
        add(field);
        if (kind.source().live()) {
            add(scopeSwitch());
        }
        add(menu());
    }

    private Component scopeSwitch() {
        var group = new Div();
        group.addClassName("sf-switch");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lists.scope"));
        for (var scope : List.of("live", "test", "all")) {
            var button = new PlainNativeButton(
                    getTranslation("lists.scope." + scope),
                    click -> type(query.with(SCOPE, scope.equals("all") ? null : scope)));
            button.setTitle(getTranslation("lists.scope." + scope + ".hint"));
            scopes.put(scope, button);
            group.add(button);
        }
        return group;
    }

    private Component menu() {
        var button = new PlainButton(getTranslation("lists.add"));
        button.setSuffixComponent(VaadinIcon.CHEVRON_DOWN_SMALL.create());
        new LazyMenu(button, this::offer);
        return button;
    }

    private void offer(LazyMenu menu) {
        for (var filter : kind.filters()) {
            if (!filter.word().equals(SCOPE)) {
                offer(menu, filter);
            }
        }
    }

    private void offer(LazyMenu menu, ListFilter filter) {
        var values = filter.rule() instanceof ListRule.InStore || filter.rule() instanceof ListRule.InTaggedStore
                ? lists.proposals(kind.key(), filter.word())
                : filter.choices();
        if (values.isEmpty()) {
            if (!(filter.rule() instanceof ListRule.InTaggedStore)) {
                menu.addItem(words.filter(filter) + " …", click -> ask(filter));
            }
            return;
        }
        var sub = menu.addItem(words.filter(filter)).getSubMenu();
        for (var value : values) {
            sub.addItem(
                    filter.choices().isEmpty() ? value : words.value(value),
                    click -> type(query.with(filter.word(), value)));
        }
    }

    private void ask(ListFilter filter) {
        var value = new TextField(words.filter(filter));
        value.setHelperText(getTranslation("lists.expects." + expects(filter.rule())));
        value.setMaxLength(LONGEST);
        value.setWidthFull();
        value.setValue(query.value(filter.word()).orElse(""));
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                getTranslation("lists.add.title"),
                getTranslation("lists.add.confirm"),
                () -> {
                    var typed = value.getValue().replace("\"", "").strip();
                    type(query.with(filter.word(), typed.isEmpty() ? null : typed));
                    dialog[0].close();
                },
                value);
        dialog[0].open();
        value.focus();
    }

    private static String expects(ListRule rule) {
        return switch (rule) {
            case ListRule.OnDays _, ListRule.Within _, ListRule.Happened _ -> "days";
            case ListRule.Sum _ -> "amount";
            case ListRule.Contains _ -> "part";
            case ListRule.Pair _ -> "pair";
            default -> "values";
        };
    }

    /** Puts the query into the field, which tells that it has changed. */
    void type(ListQuery other) {
        field.setValue(other.text());
    }

    void text(String text) {
        field.setValue(text);
    }

    String text() {
        return field.getValue();
    }

    void focusText() {
        field.focus();
    }

    /** The text is read as this. */
    void understood(ListQuery read) {
        query = read;
        field.setInvalid(false);
        var chosen = read.value(SCOPE).map(ListQuery::word).orElse("all");
        scopes.forEach((scope, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(scope.equals(chosen))));
    }

    void wrong(String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    /** A hint for the eye where a text is too narrow for what it could hold. */
    static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("sf-quiet");
        return quiet;
    }
}
