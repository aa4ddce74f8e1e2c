package org.modeldocket.query.ui;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks for pages as a browser does, and finds what is in them. */
final class Browser {
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

    private static final Pattern LABEL = Pattern.compile("<[a-z]+ id=\"([^\"]+)\"[^>]*>(?:<bdi>)?([^<]*)<");
    private static final Pattern NAMED = Pattern.compile("<a [^>]*aria-labelledby=\"([^\"]+)\"[^>]*>[^<]*</a>");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;

    Browser(int port) {
        root = "http://localhost:" + port;
    }

    HttpResponse<String> open(String path, String... headers) {
        HttpRequest.Builder request = asking(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    private HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request.uri().toString(), e);
        }
    }

    HttpResponse<String> post(String path) {
        return send(asking(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    String page(String path) {
        HttpResponse<String> answer = open(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + "\n" + answer.body());
        }
        return answer.body();
    }

    /** The text that one would read, with tags taken out and space run together. */
    String text(String path) {
        return read(page(path));
    }

    private static String read(String html) {
        int from = html.indexOf("<main");
        int to = html.indexOf("</main>");
        return named(html.substring(from, to))
                .replaceAll("<q[^>]*>", "“")
                .replaceAll("</q>", "”")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replaceAll(" ([,.:;”])", "$1")
                .replace("“ ", "“");
    }

    /** A page in which a link that other elements give its name reads as that name. */
    static String named(String html) {
        Map<String, String> labels = LABEL.matcher(html)
                .results()
                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2), (one, other) -> one));
        return NAMED.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(Arrays.stream(
                                link.group(1).split(" "))
                        .map(labels::get)
                        .collect(Collectors.joining(
                                " ", link.group(0).substring(0, link.group(0).indexOf('>') + 1), "</a>"))));
    }

    /** What one would read in each cell of a table. */
    static List<String> cells(String html) {
        return Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(cell -> cell.group(1).replaceAll("<[^>]*>", "").strip())
                .toList();
    }

    static List<String> links(String html) {
        return HREF.matcher(html)
                .results()
                .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
                .toList();
    }
}
