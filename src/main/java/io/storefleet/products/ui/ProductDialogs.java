package io.storefleet.products.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.ui.ChangeDialog;
import io.storefleet.intents.ui.ChangeDialog.Attempt;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.products.FieldChecks;
import io.storefleet.products.ProductActions.Ask;
import io.storefleet.products.ProductActions.Standing;
import io.storefleet.products.ProductChange.Create;
import io.storefleet.products.ProductChange.Delete;
import io.storefleet.products.ProductChange.Edit;
import io.storefleet.products.ProductField;
import io.storefleet.products.ProductProblem;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Tone;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The dialogs that change a product; each shows what will be another value before it is done. */
final class ProductDialogs {

    private static final String WIDTH = "min(680px, 94vw)";

    private final Component page;
    private final ProductTools tools;
    private final StoreId store;
    private final Consumer<IntentView> afterwards;
    private final FieldWords words;

    ProductDialogs(Component page, ProductTools tools, StoreId store, Consumer<IntentView> afterwards) {
        this.page = page;
        this.tools = tools;
        this.store = store;
        this.afterwards = afterwards;
        this.words = new FieldWords(page);
    }

    ChangeDialog edit(ProductPath path, Standing now) {
        return editing("product.edit", path, now, Forms.facts(new Form(words, now.fields())));
    }

    ChangeDialog price(ProductPath path, Standing now) {
        return editing("product.price", path, now, Forms.pricing(new Form(words, now.fields())));
    }

    ChangeDialog offers(ProductPath path, Standing now, Map<String, String> names) {
        return editing("product.offers", path, now, new Form(words, now.fields()).offers(names));
    }

    private ChangeDialog editing(String kind, ProductPath path, Standing now, Form form) {
        var shown = new Differences(words);
        shown.stays();
        form.changed(() -> shown.show(form.draft(), now.fields()));
        shown.show(Map.of(), Map.of());
        var title = ChangeWords.kind(page, kind);
        var dialog = new ChangeDialog(
                tools.background(),
                new ChangeDialog.Words(title, title, false),
                now.basis(),
                attempt -> sender(path, attempt, form, now),
                notes(now),
                form,
                shown);
        dialog.form().setWidth(WIDTH);
        return dialog.sentences(problem -> sentence(problem, form)).afterwards(afterwards);
    }

    private @Nullable Callable<IntentView> sender(ProductPath path, Attempt attempt, Form form, Standing now) {
        var changes = form.read();
        var ask = new Ask(store, path, attempt.token(), attempt.basis());
        return changes == null ? null : () -> tools.actions().carryOut(ask, Edit.of(changes, now.fields()));
    }

    /** What is said at a field is said there; the dialog says which one. */
    private Optional<String> sentence(Exception problem, Form form) {
        if (problem instanceof ProductProblem known) {
            form.wrong(known);
        }
        return words.find(problem);
    }

    private Div notes(Standing now) {
        var notes = new Div(new Paragraph(words.say("dialog.slow")));
        notes.addClassName("sf-stack");
        if (now.settling()) {
            notes.add(message(Tone.INFO, words.say("dialog.settling")));
        }
        return notes;
    }

    static Div message(Tone tone, String text) {
        var message = new Div(new Span(text));
        message.addClassNames("sf-message", "sf-tone-" + tone.name().toLowerCase(Locale.ROOT));
        return message;
    }

    /** @param made hears of the new product once it is there */
    ChangeDialog create(Consumer<ProductPath> made) {
        var name = new TextField(words.say("form.path"));
        name.setHelperText(words.say("form.path.help"));
        name.setWidthFull();
        var form = Forms.pricing(Forms.facts(new Form(words, Map.of())));
        var title = ChangeWords.kind(page, "product.create");
        var sent = new ProductPath[1];
        var dialog = new ChangeDialog(
                tools.background(),
                new ChangeDialog.Words(title, title, false),
                new Basis(null),
                attempt -> {
                    var typed = name.getValue().strip();
                    name.setErrorMessage(words.say("form.path.invalid"));
                    name.setInvalid(!ProductPath.isValid(typed));
                    var fields = form.read();
                    if (fields == null || name.isInvalid()) {
                        return null;
                    }
                    var path = new ProductPath(typed);
                    sent[0] = path;
                    return () -> {
                        // What was done under this path before does not concern a product that is not there.
                        var basis = tools.actions().basis(store, path);
                        return tools.actions()
                                .carryOut(new Ask(store, path, attempt.token(), basis), new Create(fields));
                    };
                },
                name,
                form);
        dialog.form().setWidth(WIDTH);
        return dialog.sentences(problem -> {
                    if (problem instanceof ProductProblem known && known.kind() == ProductProblem.Kind.EXISTS) {
                        name.setErrorMessage(words.bare(known));
                        name.setInvalid(true);
                    }
                    return sentence(problem, form);
                })
                .afterwards(intent -> {
                    if (intent.state() == IntentState.CONFIRMED) {
                        made.accept(Objects.requireNonNull(sent[0]));
                    }
                });
    }

    /** Whoever deletes types the path. */
    ChangeDialog delete(ProductPath path, Basis basis, int coupons) {
        var typed = new TextField(words.say("delete.path", path.value()));
        typed.setWidthFull();
        var title = ChangeWords.kind(page, "product.delete");
        var dialog = new ChangeDialog(
                tools.background(),
                new ChangeDialog.Words(title, title, true),
                basis,
                attempt -> {
                    typed.setErrorMessage(words.say("delete.path.wrong"));
                    typed.setInvalid(!typed.getValue().strip().equals(path.value()));
                    var ask = new Ask(store, path, attempt.token(), attempt.basis());
                    return typed.isInvalid() ? null : () -> tools.actions().carryOut(ask, new Delete());
                },
                message(Tone.BAD, words.say("delete.text")),
                new Paragraph(words.say("delete.named", coupons)),
                typed);
        return dialog.sentences(words::find).afterwards(afterwards);
    }

    /** Gives back what a change has taken. @param values what was there before it, by name */
    ChangeDialog back(ProductPath path, Standing now, Map<String, String> values) {
        var shown = new Differences(words);
        var changes = FieldChecks.differences(values, now.fields());
        shown.show(changes, now.fields());
        var dialog = new ChangeDialog(
                tools.background(),
                new ChangeDialog.Words(words.say("back.title"), words.say("back.confirm"), false),
                now.basis(),
                attempt -> {
                    var ask = new Ask(store, path, attempt.token(), attempt.basis());
                    return () -> tools.actions().carryOut(ask, Edit.of(changes, now.fields()));
                },
                notes(now),
                shown);
        dialog.form().setWidth(WIDTH);
        return dialog.sentences(words::find).afterwards(afterwards);
    }

    static boolean isOffer(String name) {
        return ProductField.named(name).part() == ProductField.Part.OFFERS;
    }
}
