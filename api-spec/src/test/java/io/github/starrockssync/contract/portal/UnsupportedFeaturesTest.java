package io.github.starrockssync.contract.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class UnsupportedFeaturesTest {

    private static final List<Portal> PORTALS = Portals.ALL;
    private static final Document CONTRACT = Published.ENGLISH.document();

    @ParameterizedTest
    @FieldSource("PORTALS")
    void shouldNamePlacesOfTheContractWhenAPortalDropsThem(Portal portal) {
        assertThat(portal.unsupportedFeatures())
                .allSatisfy(loss -> assertThat(loss.in(CONTRACT))
                        .allSatisfy(place -> assertThat(CONTRACT.root().node().at(place.at()))
                                .isEqualTo(place.node())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    azure-api-management | extensions               | /info            | x-new    | 1
                    aws-api-gateway      | extensions               | /info            | x-new    | 1
                    postman              | extensions               | /info            | x-new    | 1
                    aws-api-gateway      | lengths of arrays        | /components/schemas/JobTime | minItems | 1
                    aws-api-gateway      | examples                 | /components/schemas/Stage   | example  | 0
                    huawei-apig          | request bodies           | /components/requestBodies   | New      | 1
                    dereferenced         | names of shared components | /components/schemas       | New      | 1
                    """)
    void shouldCountOneMoreWhenTheContractHasOneMore(String folder, String what, String parent, String key, int more) {
        UnsupportedFeature loss = loss(folder, what);
        Document changed = CONTRACT.changed(root -> root.withObject(parent).put(key, 1));

        assertThat(loss.in(changed)).hasSize(loss.in(CONTRACT).size() + more);
    }

    @Test
    void shouldNotBeOnThePageWhenTheContractHasNothingToLose() {
        Document plain = CONTRACT.changed(root -> {
            root.withArray("/servers").remove(2);
            root.withArray("/servers").remove(1);
        });

        assertThat(PublishingPage.of(CONTRACT)).contains("| servers after the first | not called |");
        assertThat(PublishingPage.of(plain)).doesNotContain("servers after the first");
    }

    private static UnsupportedFeature loss(String folder, String what) {
        return Portals.ALL.stream()
                .filter(portal -> portal.folder().equals(folder))
                .flatMap(portal -> portal.unsupportedFeatures().stream())
                .filter(loss -> loss.what().equals(what))
                .findFirst()
                .orElseThrow();
    }
}
