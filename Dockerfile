# A static program in an image that holds nothing but it, the
# certificates for https and the time zones.
#
#   docker build --tag isnad .
#   docker run --rm isnad version

FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG VERSION=dev
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=${VERSION}" -o /out/isnad ./cmd/isnad

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
COPY --from=build /out/isnad /usr/local/bin/isnad
ENV ZONEINFO=/usr/local/go/lib/time/zoneinfo.zip
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/usr/local/bin/isnad"]
CMD ["--help"]
