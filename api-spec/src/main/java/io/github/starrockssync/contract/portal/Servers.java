package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.net.URI;
import java.util.stream.Stream;

/** The servers of a contract, for portals that support one, without variables. */
final class Servers {

    private Servers() {}

    /** Returns the URL of the first server, with the defaults of its variables. */
    static URI first(Document document) {
        Place server = document.root().child("servers").children().findFirst().orElseThrow();
        String url = server.text("url");
        for (Place variable : server.child("variables").children().toList()) {
            url = url.replace("{" + variable.name() + "}", variable.text("default"));
        }
        return URI.create(url);
    }

    /** Removes all servers but the first, and its variables. */
    static void keepFirst(ObjectNode root) {
        String url = first(Document.of(root)).toString();
        ObjectNode server = (ObjectNode) root.at("/servers/0");
        server.put("url", url).remove("variables");
        root.putArray("servers").add(server);
    }

    /** Returns all servers but the first, which such portals ignore. */
    static Stream<Place> others(Document document) {
        return document.root().child("servers").children().skip(1);
    }

    /** Returns the variables of the first server. */
    static Stream<Place> variables(Document document) {
        return document.root()
                .child("servers")
                .children()
                .limit(1)
                .flatMap(server -> server.child("variables").children());
    }
}
