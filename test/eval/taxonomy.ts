// Phrases for the topics of Digital.gov, written from their names alone.

import type { InsightTopic } from "../../src/insight/model.ts";

const PHRASES: Readonly<Record<string, readonly string[]>> = {
  mobile: ["mobile", "mobile app", "mobile apps", "smartphone", "tablet", "iPhone", "Android", "responsive design"],
  "content-strategy": ["content strategy", "content management", "editorial", "web content", "content marketing"],
  "product-and-project-management": ["project management", "product management", "product manager", "agile", "roadmap"],
  "user-experience": ["user experience", "UX", "user-centered"],
  "social-media": ["social media", "Twitter", "Facebook", "Instagram", "YouTube", "hashtag", "tweet"],
  "emerging-tech": [
    "emerging technology",
    "emerging technologies",
    "virtual reality",
    "blockchain",
    "drone",
    "wearable",
  ],
  "software-engineering": [
    "software engineering",
    "software development",
    "developer",
    "GitHub",
    "source code",
    "DevOps",
  ],
  "open-data": ["open data", "data.gov", "dataset", "data sets"],
  analytics: ["analytics", "metrics", "Google Analytics", "page views", "web traffic"],
  "customer-experience": ["customer experience", "customer service", "customer satisfaction", "CX"],
  research: ["research", "survey", "user research", "study", "interviews"],
  "application-programming-interface": ["application programming interface", "API", "APIs", "web service"],
  design: ["design", "designer", "web design", "design system", "prototype", "typography"],
  "challenges-and-prize-competitions": ["challenge", "prize", "prize competition", "Challenge.gov", "contest"],
  innovation: ["innovation", "innovative", "innovator"],
  usability: ["usability", "usability testing", "usability test", "ease of use"],
  accessibility: ["accessibility", "accessible", "Section 508", "screen reader", "disabilities"],
  security: ["security", "cybersecurity", "HTTPS", "encryption", "password"],
  multilingual: ["multilingual", "Spanish", "translation", "bilingual", "languages other than English"],
  multimedia: ["multimedia", "video", "photo", "infographic", "animation"],
  "crowdsourcing-and-citizen-science": ["crowdsourcing", "citizen science", "crowdsourced", "volunteers", "hackathon"],
  communication: ["communication", "communications", "newsletter", "outreach", "email campaign"],
  "professional-development": ["professional development", "training", "DigitalGov University", "workshop", "webinar"],
  "human-centered-design": ["human-centered design", "design thinking", "HCD"],
  "open-source": ["open source", "open-source software", "open source code"],
  governance: ["governance", "web governance", "policies and procedures"],
  "cloud-and-infrastructure": ["cloud", "cloud computing", "infrastructure", "data center", "hosting"],
  "digital-service-delivery": ["digital service", "digital services", "service delivery", "Digital Service"],
  "search-engine-optimization": ["search engine optimization", "SEO", "search engine", "keywords"],
  "plain-language": ["plain language", "plain writing", "Plain Writing Act", "jargon"],
  "open-government": ["open government", "transparency", "civic engagement", "public participation"],
  search: ["site search", "search results", "DigitalGov Search", "search box", "search"],
  "data-visualization": ["data visualization", "visualization", "interactive map", "dashboard", "charts"],
  "artificial-intelligence": ["artificial intelligence", "AI", "machine learning", "chatbot"],
  "contact-centers": ["contact center", "contact centers", "call center", "live chat"],
  "terms-of-service": ["terms of service", "TOS", "federal-compatible"],
  privacy: ["privacy", "Privacy Act", "personally identifiable information", "privacy impact"],
  "best-practices": ["best practices", "best practice", "lessons learned"],
  acquisition: ["acquisition", "procurement", "contracting officer", "request for proposal"],
  "budgeting-and-performance": ["budget", "performance management", "budgeting", "return on investment"],
  "public-policy": ["public policy", "policymaking", "legislation", "executive order"],
  "information-collection": ["information collection", "Paperwork Reduction Act", "PRA"],
  podcast: ["podcast", "podcasts", "podcasting"],
  "robotic-process-automation": ["robotic process automation", "RPA", "automation"],
  trust: ["trust", "trustworthy", "public trust"],
  "diversity-equity-and-inclusion": ["diversity", "equity", "inclusion", "DEIA"],
  "information-architecture": ["information architecture", "card sorting", "navigation"],
  "domain-management": ["domain management", "domain name", ".gov domain"],
  "records-management": ["records management", "federal records", "National Archives"],
};

/** Spellings of the corpus that mean a topic by another name. */
const ALIASES: Readonly<Record<string, string>> = {
  "artificial intelligence": "artificial-intelligence",
  "social media": "social-media",
  "user-centered-design": "human-centered-design",
};

export const TAXONOMY: readonly InsightTopic[] = Object.entries(PHRASES).map(([slug, phrases]) => ({ slug, phrases }));

export function topicOf(name: string): string {
  return ALIASES[name] ?? name;
}
