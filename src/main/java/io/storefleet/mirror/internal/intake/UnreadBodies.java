package io.storefleet.mirror.internal.intake;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Ends the connection of a body that came too slowly or was too large: the server would otherwise go on reading what
 * nobody wants, for as long as a sender cares to drip.
 */
@Component
class UnreadBodies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Dropping());
    }

    private static final class Dropping extends ValveBase {

        /** Both also make the server close the connection after the answer. */
        private static final Set<Integer> UNREAD = Set.of(Receipt.TOO_SLOW.status(), Receipt.TOO_LARGE.status());

        Dropping() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (UNREAD.contains(response.getStatus())) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }
}
