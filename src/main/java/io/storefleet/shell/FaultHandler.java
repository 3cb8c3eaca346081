package io.storefleet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.Notices;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/** What happens when a click fails: a refused right, a vanished thing or an absent database is told in words, a fault of ours by its number. */
@Component
class FaultHandler implements VaadinServiceInitListener, ErrorHandler {

    private static final long serialVersionUID = 1L;

    private final transient I18NProvider words;

    FaultHandler(I18NProvider words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            // Whoever closed the window needs no sentence, and an operator no fault.
            return;
        }
        var text = sentence(event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            Notices.problem(text);
        }
    }

    private String sentence(Throwable fault) {
        var ui = UI.getCurrent();
        var locale = ui == null ? java.util.Locale.ENGLISH : ui.getLocale();
        return switch (fault) {
            case RightRefusedException refused ->
                words.getTranslation(
                        "shell.refused.text", locale, refused.verb().key());
            case NothingHereException _ -> words.getTranslation("shell.missing.text", locale);
            default ->
                words.getTranslation(
                        DatabaseAway.isWhy(fault) ? "shell.away.text" : "shell.fault.text",
                        locale,
                        FaultNumbers.log(fault));
        };
    }
}
