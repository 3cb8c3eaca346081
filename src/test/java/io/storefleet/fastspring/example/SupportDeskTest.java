package io.storefleet.fastspring.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Credential;
import io.storefleet.fastspring.JdkTransport;
import io.storefleet.fastspring.OrderId;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The example of the client's guide does what the guide says. */
class SupportDeskTest {

    private static final Path GUIDE = Path.of("docs", "fastspring-client.md");
    private static final Path EXAMPLE = Path.of("src/test/java/io/storefleet/fastspring/example/SupportDesk.java");

    private final Simulator simulator = Simulator.start();
    private final SimulatedStore store = simulator.store("aurora");
    private final JdkTransport transport = new JdkTransport();
    private final SupportDesk desk =
            new SupportDesk(transport, simulator.endpoint(), new Credential(store.user(), store.password()));

    @AfterEach
    void stop() {
        transport.close();
        simulator.close();
    }

    @Test
    void theGuideShowsTheExampleAsItIsCompiled() throws IOException {
        assertThat(Files.readString(GUIDE)).contains("```java\n" + Files.readString(EXAMPLE) + "```");
    }

    @Test
    void theGuideNamesTestsThatThereAre() throws IOException {
        Matcher names = Pattern.compile("`(\\w+Test)`").matcher(Files.readString(GUIDE));
        List<String> named =
                names.results().map(name -> name.group(1)).distinct().toList();

        try (Stream<Path> files = Files.walk(Path.of("src/test/java/io/storefleet/fastspring"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
                    .containsAll(named);
        }
        assertThat(named).hasSizeGreaterThan(20);
    }

    @Test
    void makesALinkForTheBuyerWhoWroteInWithoutShowingIt() {
        SimulatedAccount buyer = store.accounts().get(3);

        assertThat(desk.signInLinks(buyer.email()))
                .singleElement()
                .asString()
                .startsWith(buyer.id() + ": AccountLink[")
                .doesNotContain("/portal/");
    }

    @Test
    void givesTenBackAndNotMoreThanThereIs() {
        Purchase purchase = store.accounts().stream()
                .flatMap(account -> account.trade().purchases().stream())
                .filter(each -> each.outcome() == Purchase.Outcome.SUCCESSFUL)
                .filter(each -> each.total().currency().equals("USD")
                        && each.total().amount().intValue() == 12)
                .findFirst()
                .orElseThrow();
        var order = new OrderId(purchase.order());
        String product = purchase.product().path();

        assertThat(desk.giveTenBack(order, product)).startsWith("refunded as ");
        assertThat(desk.giveTenBack(order, product)).startsWith("not refunded: ");
    }
}
