package io.storefleet.mailings.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.Links;
import io.storefleet.mailings.Look;
import io.storefleet.mailings.MailFile;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.mailings.MailingRequest;
import io.storefleet.mailings.Mailings;
import io.storefleet.mailings.Output;
import io.storefleet.mailings.Template;
import io.storefleet.mailings.Templates;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Mails and files for the rows of a run: choose a template, look, then download or send. */
@Route(Places.PREFIX + "/links/run/:batch/mails")
@PermitAll
class MakeMailsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String USUAL_RATE = "60";

    private final transient Templates templates;
    private final transient Mailings mailings;
    private final transient Links links;
    private final transient Background background;
    private final Select<Template> template = new Select<>();
    private final Div outputs = new Div();
    private final Span hint = new Span();
    private final Span files = new Span(getTranslation("mailings.files-only"));
    private final Span problem = new Span();
    private final Div previews = new Div();
    private final Div earlier = new Div();
    private transient @Nullable LinkBatchId batch;

    MakeMailsView(Templates templates, Mailings mailings, Links links, Background background) {
        this.links = links;
        this.templates = templates;
        this.mailings = mailings;
        this.background = background;
        title(getTranslation("mailings.make"));
        template.setLabel(getTranslation("mailings.template"));
        template.setItemLabelGenerator(each -> each.content().name());
        template.addValueChangeListener(change -> chosen(change.getValue()));
        template.setWidth("min(480px, 100%)");
        outputs.addClassName("sf-row");
        previews.addClassName("sf-stack");
        previews.setMaxWidth("760px");
        previews.getElement().setAttribute("aria-live", "polite");
        earlier.addClassName("sf-stack");
        problem.addClassNames("sf-message", "sf-tone-bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        hint.addClassName("sf-quiet");
        files.addClassNames("sf-message", "sf-tone-warn");
        files.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new LinkBatchId(
                Places.id(event.getRouteParameters().get("batch").orElse("")));
        batch = id;
        var places = new Places(event.getRouteParameters().get(Places.AGENCY).orElseThrow());
        var sent = mailings.of(id);
        var all = templates.list();
        note(links.get(id).title());
        actions(new Anchor(places.linkBatch(id.value()), getTranslation("mailings.back")));
        if (all.isEmpty()) {
            body(new EmptyState(
                    getTranslation("mailings.empty.title"),
                    getTranslation("mailings.empty.text"),
                    new Anchor(places.templates(), getTranslation("mailings.templates"))));
            return;
        }
        earlier.removeAll();
        sent.forEach(each -> earlier.add(new Anchor(
                places.mailing(each.id().value()),
                getTranslation("mailings.earlier", each.title(), Formats.here().shortTime(each.created())))));
        var page = new Div(template, outputs, hint, files, problem, previews, earlier);
        page.addClassNames("sf-stack", "sf-scroll");
        body(page);
        template.setItems(all);
        template.setValue(all.getFirst());
    }

    private void chosen(@Nullable Template chosen) {
        outputs.removeAll();
        previews.removeAll();
        problem.setText("");
        problem.setVisible(false);
        files.setVisible(false);
        var run = batch;
        if (chosen == null || run == null) {
            return;
        }
        var send = new Button(getTranslation("mailings.send"), click -> ask(chosen));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var maySend = mailings.maySend(run);
        var unfit = templates.forFilesOnly(chosen.content());
        send.setEnabled(maySend && !unfit);
        var merge = file(Output.MERGE, () -> mailings.merge(run, chosen.id()), run, chosen);
        var letters = file(Output.LETTERS, () -> mailings.letters(run, chosen.id()), run, chosen);
        outputs.add(send, letters, merge);
        var all = maySend && merge.allowed() && letters.allowed();
        letters.allow(letters.allowed() && !unfit);
        files.setVisible(unfit);
        hint.setText(all ? "" : getTranslation("mailings.needs"));
        hint.setVisible(!all);
        tried(() -> show(mailings.look(run, chosen.id())));
    }

    private FileLink file(Output output, Supplier<MailFile> made, LinkBatchId run, Template chosen) {
        var label = getTranslation("mailings." + output.name().toLowerCase(Locale.ROOT));
        var file = new FileLink(label, () -> tried(() -> mailings.check(output, run, chosen.id())), made);
        file.allow(mailings.mayDownload(output, run));
        return file;
    }

    /** What stands in the way is said on the page. */
    private boolean tried(Runnable work) {
        try {
            work.run();
            return true;
        } catch (MailingProblem unfit) {
            tell(MailWords.problem(this, unfit));
        } catch (NothingHereException gone) {
            tell(getTranslation("mailings.problem.gone"));
        } catch (RightRefusedException refused) {
            tell(getTranslation("mailings.problem.right"));
        }
        return false;
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    private void show(Look look) {
        look.first()
                .forEach(each -> previews.add(new LetterCard(getTranslation("mailings.look.line", each.line()), each)));
        if (look.gaps() != null) {
            previews.add(new LetterCard(
                    getTranslation("mailings.look.gaps", look.gaps().line()), look.gaps()));
        }
        if (look.first().isEmpty()) {
            previews.add(new Span(getTranslation("mailings.look.none")));
        }
    }

    private void ask(Template chosen) {
        var rate = new TextField(getTranslation("mailings.rate"));
        rate.setValue(USUAL_RATE);
        var gaps = new Checkbox(getTranslation("mailings.gaps"));
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                getTranslation("mailings.send.title", chosen.content().name()),
                getTranslation("mailings.send.confirm"),
                () -> send(dialog[0], chosen, number(rate), gaps.getValue()),
                new Span(getTranslation(chosen.content().service() ? "mailings.send.service" : "mailings.send.news")),
                rate,
                gaps);
        dialog[0].open();
    }

    private void send(DialogForm dialog, Template chosen, int rate, boolean gaps) {
        var request = new MailingRequest(requireNonNull(batch), chosen.id(), rate, gaps);
        dialog.busy(getTranslation("mailings.send.busy"));
        var places = Places.here();
        background.run(
                this,
                () -> mailings.send(request),
                id -> {
                    dialog.close();
                    UI.getCurrent().navigate(places.mailing(id.value()));
                },
                failed -> {
                    if (failed instanceof MailingProblem problem) {
                        dialog.problem(MailWords.problem(this, problem));
                    } else {
                        dialog.close();
                        Notices.problem(getTranslation("mailings.unexpected"));
                    }
                });
    }

    private static int number(TextField field) {
        try {
            return Integer.parseInt(field.getValue().strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mailings.make");
    }
}
