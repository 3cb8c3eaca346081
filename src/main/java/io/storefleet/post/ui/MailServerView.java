package io.storefleet.post.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.post.MailServers;
import io.storefleet.post.PostProblem;
import io.storefleet.post.Sent;
import io.storefleet.post.ServerDraft;
import io.storefleet.uikit.Background;
import io.storefleet.uikit.DialogForm;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.concurrent.Callable;

/** The agency's own mail server: describe it, try it, forget it. */
@Route(Places.PREFIX + "/mail-server")
@PermitAll
class MailServerView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MailServers servers;
    private final transient Background background;
    private final ServerFields fields = new ServerFields();
    private final Button keep = new Button(getTranslation("post.keep"));
    private final Button test = new Button(getTranslation("post.test"));
    private final Button forget = new Button(getTranslation("post.forget"));
    private final Span outcome = new Span();

    MailServerView(MailServers servers, Background background) {
        this.servers = servers;
        this.background = background;
        title(getTranslation("post.title"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickListener(click -> keep(fields.read()));
        test.addClickListener(click -> test());
        forget.addClickListener(click -> askForget());
        outcome.getElement().setAttribute("role", "status");
        outcome.setVisible(false);
        var buttons = new Div(keep, test, forget);
        buttons.addClassName("sf-row");
        var text = new Paragraph(getTranslation("post.text"));
        text.addClassName("sf-quiet");
        var form = new Div(text, fields, outcome, buttons);
        form.addClassNames("sf-card", "sf-stack");
        form.setMaxWidth("760px");
        var page = new Div(form);
        page.addClassName("sf-scroll");
        body(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var server = servers.get();
        server.ifPresent(fields::show);
        test.setEnabled(server.isPresent());
        forget.setVisible(server.isPresent());
    }

    private void keep(ServerDraft draft) {
        busy(() -> {
            servers.keep(draft);
            return true;
        });
    }

    private void busy(Callable<Boolean> work) {
        keep.setEnabled(false);
        outcome.setVisible(false);
        background.run(this, work, done -> kept(), this::failed);
    }

    private void kept() {
        keep.setEnabled(true);
        show();
        Notices.done(getTranslation("post.kept"));
    }

    private void failed(Exception reason) {
        keep.setEnabled(true);
        test.setEnabled(forget.isVisible());
        if (reason instanceof PostProblem problem) {
            fields.mark(problem);
        } else {
            tell(getTranslation("post.unexpected"), false);
        }
    }

    private void test() {
        test.setEnabled(false);
        outcome.setVisible(false);
        var language = UI.getCurrent().getLocale();
        background.run(this, () -> servers.test(language), this::tested, this::failed);
    }

    private void tested(Sent sent) {
        test.setEnabled(true);
        tell(PostWords.sentence(this, sent), sent instanceof Sent.Accepted);
    }

    private void tell(String text, boolean good) {
        outcome.setText(text);
        outcome.setClassName("sf-message");
        outcome.addClassName(good ? "sf-tone-good" : "sf-tone-bad");
        outcome.setVisible(true);
    }

    private void askForget() {
        var dialog = new DialogForm[1];
        dialog[0] = new DialogForm(
                        getTranslation("post.forget.title"),
                        getTranslation("post.forget.confirm"),
                        () -> {
                            dialog[0].close();
                            servers.forget();
                            UI.getCurrent().refreshCurrentRoute(false);
                        },
                        new Span(getTranslation("post.forget.text")))
                .dangerous();
        dialog[0].open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("post.title");
    }
}
