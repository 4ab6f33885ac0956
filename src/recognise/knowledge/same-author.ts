/** How a line begins that leaves its author to the line before: “———.”, “Id.”; in several languages, common usage. */
export const SAME_AUTHOR: RegExp =
  /^\s*(?:[\u2014\u2015\u2e3a\u2e3b_-]{2,}|\u2e3a|\u2e3b|\u2014(?=\s*[.,])|(?:id|idem|eadem|ders|dies|same author|derselbe|dieselbe|le m\u00eame|el mismo|lo stesso|\u0442\u043e\u0442 \u0436\u0435)\b\.?)[\s.,:]/iu;
