package io.storefleet.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import java.util.Collections;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Keeps what waits empty beside each open page small. A page has a connection for its calls and one for its news, over which
 * it sends calls of a few hundred characters and a heartbeat now and then.
 */
@Component
class SmallBuffers
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String READ = "2048";
    private static final String WRITE = "4096";

    /** Of messages that come in pieces; heartbeats do not. */
    private static final String PIECES = "64";

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", READ);
            connector.setProperty("socket.appWriteBufSize", WRITE);
        });
    }

    /** Handlers that are added are asked before Vaadin's own. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new PackedAnswers());
        if (event.getSource() instanceof VaadinServletService service) {
            var context = service.getServlet().getServletContext();
            Collections.list(context.getAttributeNames()).stream()
                    .map(context::getAttribute)
                    .filter(AtmosphereFramework.class::isInstance)
                    .map(AtmosphereFramework.class::cast)
                    .forEach(push -> push.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, PIECES));
        }
    }
}
