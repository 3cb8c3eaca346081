package io.storefleet.mailings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.Links;
import io.storefleet.mailings.BulkLinks;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Verb;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Links of our own for all customers of a run, made as a job whose page tells how far it is. */
@Route(Places.PREFIX + "/links/run/:batch/evergreen")
@PermitAll
class RunEvergreenView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BulkLinks links;
    private final transient Links runs;
    private final transient Background background;
    private final TextField ends = new TextField(getTranslation("mailings.evergreen.ends"));
    private final Button make = new Button(getTranslation("mailings.evergreen.make"));

    RunEvergreenView(BulkLinks links, Links runs, Background background) {
        this.runs = runs;
        this.links = links;
        this.background = background;
        title(getTranslation("mailings.evergreen"));
        ends.setHelperText(getTranslation("mailings.evergreen.ends.help"));
        ends.setPlaceholder(getTranslation("mailings.evergreen.ends.form"));
        ends.setMaxLength(10);
        make.addThemeVariants(ButtonVariant.PRIMARY);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var batch = new LinkBatchId(
                Places.id(event.getRouteParameters().get("batch").orElse("")));
        if (!links.permitted(batch)) {
            throw new RightRefusedException(Verb.LINK_DOWNLOAD);
        }
        note(runs.get(batch).title());
        var places = new Places(event.getRouteParameters().get(Places.AGENCY).orElseThrow());
        make.addClickListener(click -> make(batch, places));
        actions(new Anchor(places.linkBatch(batch.value()), getTranslation("mailings.back")));
        var after = new Paragraph(getTranslation("mailings.evergreen.after"));
        after.addClassName("sf-quiet");
        var buttons = new Div(make);
        buttons.addClassName("sf-row");
        var card = new Div(new Paragraph(getTranslation("mailings.evergreen.text")), ends, buttons, after);
        card.addClassNames("sf-card", "sf-stack");
        card.setMaxWidth("640px");
        var page = new Div(card);
        page.addClassName("sf-scroll");
        body(page);
    }

    private void make(LinkBatchId batch, Places places) {
        ends.setInvalid(false);
        LocalDate day;
        try {
            day = day(ends.getValue().strip());
        } catch (DateTimeParseException noDay) {
            wrong(getTranslation("mailings.evergreen.ends.invalid"));
            return;
        }
        make.setEnabled(false);
        background.run(
                this,
                () -> links.make(batch, day),
                job -> UI.getCurrent().navigate(places.job(job.value())),
                this::failed);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private void failed(Exception reason) {
        make.setEnabled(true);
        if (reason instanceof MailingProblem problem) {
            wrong(MailWords.problem(this, problem));
        } else {
            Notices.problem(getTranslation("mailings.unexpected"));
        }
    }

    private void wrong(String sentence) {
        ends.setErrorMessage(sentence);
        ends.setInvalid(true);
        ends.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mailings.evergreen");
    }
}
