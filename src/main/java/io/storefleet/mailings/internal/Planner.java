package io.storefleet.mailings.internal;

import static java.util.stream.Collectors.toMap;

import io.storefleet.links.LinkState;
import io.storefleet.links.OpenRow;
import io.storefleet.mailings.MailingState;
import io.storefleet.mailings.Placeholder;
import io.storefleet.mailings.Written;
import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.post.Letter;
import io.storefleet.store.StoreLabels;
import io.storefleet.team.TeamSettings;
import io.storefleet.team.Verb;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Decides for each row whether there is a mail, and writes it. */
@Component
class Planner {

    private final MailRights rights;
    private final StoreLabels stores;
    private final EvergreenAddresses evergreen;
    private final Stops stops;
    private final Footing footing;

    Planner(MailRights rights, StoreLabels stores, EvergreenAddresses evergreen, Stops stops, Footing footing) {
        this.rights = rights;
        this.stores = stores;
        this.evergreen = evergreen;
        this.stops = stops;
        this.footing = footing;
    }

    /** Where the foot of a mail takes its parts from. */
    @Component
    record Footing(MessageSource words, TeamSettings installation, SecureRandom random) {}

    /** @param gaps whether to write mails in which a value is missing. @param verbs what is needed in a row's store */
    record Terms(Texts texts, boolean service, boolean gaps, List<Verb> verbs) {}

    /** What is known of a page of rows. */
    private record Known(Penman penman, Map<CustomerId, URI> evergreen, Set<CustomerId> stopped) {}

    List<Plan> plan(Terms terms, List<OpenRow> rows) {
        var customers = customers(rows);
        var known = new Known(
                penman(terms.texts()),
                terms.texts().uses(Placeholder.EVERGREEN_LINK) ? evergreen.of(customers) : Map.of(),
                terms.service() ? Set.of() : stops.among(customers));
        return rows.stream().map(row -> plan(terms, known, row)).toList();
    }

    private static List<CustomerId> customers(List<OpenRow> rows) {
        return rows.stream()
                .map(OpenRow::customer)
                .filter(Objects::nonNull)
                .map(Customer::id)
                .distinct()
                .toList();
    }

    /** Links of our own for these rows' customers. */
    Map<CustomerId, URI> evergreen(List<OpenRow> rows) {
        return evergreen.of(customers(rows));
    }

    Penman penman(Texts texts) {
        return new Penman(
                texts,
                stores.labels().stream()
                        .collect(toMap(label -> label.id(), label -> label.name(), (one, same) -> one)));
    }

    private Plan plan(Terms terms, Known known, OpenRow row) {
        int line = row.row().line();
        var state = row.row().state();
        if (state == LinkState.DUPLICATE) {
            return new Plan.Pass(line);
        }
        if (state != LinkState.LINK && state != LinkState.EXPIRED) {
            return new Plan.Not(line, MailingState.NO_LINK);
        }
        var store = row.store();
        if (store == null || terms.verbs().stream().anyMatch(verb -> !rights.has(store, verb))) {
            return new Plan.Not(line, MailingState.NOT_PERMITTED);
        }
        var customer = row.customer();
        if (customer == null || customer.email().isEmpty()) {
            return new Plan.Not(line, MailingState.NO_ADDRESS);
        }
        var wanted = terms.service()
                || Boolean.TRUE.equals(customer.subscribed())
                        && !known.stopped().contains(customer.id());
        if (!wanted) {
            return new Plan.Not(line, MailingState.NOT_SUBSCRIBED);
        }
        var written = known.penman().write(row, known.evergreen());
        return !written.missing().isEmpty() && !terms.gaps()
                ? new Plan.Not(line, MailingState.GAPS)
                : mail(terms, customer, written);
    }

    private Plan mail(Terms terms, Customer customer, Written written) {
        var to = customer.email().orElseThrow();
        if (terms.service()) {
            return new Plan.Mail(
                    written.line(), customer.id(), new Letter(to, written.subject(), written.text()), null);
        }
        var token = StopToken.random(footing.random());
        var address = footing.installation().address(token.path());
        var foot = footing.words()
                .getMessage(
                        "mailings.foot",
                        new Object[] {address.toString()},
                        written.language().words());
        var headers =
                Map.of("List-Unsubscribe", "<" + address + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        var text = written.text().stripTrailing() + "\n\n-- \n" + foot + "\n";
        return new Plan.Mail(
                written.line(), customer.id(), new Letter(to, written.subject(), text, null, headers), token);
    }
}
