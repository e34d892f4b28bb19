package io.github.starrockssync.contract.portal;

import java.util.List;

/** The supported portals. */
final class Portals {

    static final List<Portal> ALL = List.of(
            new PlainDocuments(),
            new DereferencedDocuments(),
            new OpenApi31(),
            new SwaggerUi(),
            new Redoc(),
            new AzureApiManagement(),
            new AwsApiGateway(),
            new HuaweiApig(),
            new Backstage(),
            new Postman());

    private Portals() {}
}
